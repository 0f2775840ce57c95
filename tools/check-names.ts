import { basename, dirname } from 'node:path'
import { listFiles } from './list-files'

/** Names that say nothing about what is inside and so collect everything. */
const DUMPING_GROUND = /^(utils?|helpers?|common|misc|shared-utils|lib)$/

/** The two process entries, whose names the build fixes. */
const ENTRIES = ['src/main/index.ts', 'src/preload/index.ts']

/** Every file under src, tools, scripts and tests whose name or folder breaks the habits, one sentence each. */
export function checkNames(root: string): readonly string[] {
  const files = listFiles(root, ['src', 'tools', 'scripts', 'tests'], /\.(ts|mjs|vue)$/)
  return files.flatMap((path) => [...badName(path), ...badFolder(path)])
}

function badName(path: string): readonly string[] {
  const stem = basename(path).replace(/\.(d|spec|browser\.spec|e2e|bench)?\.?(ts|mjs|vue)$/, '')
  if (path.endsWith('.vue'))
    return /^([A-Z][a-z0-9]*)+$/.test(stem) ? [] : [`${path}: a component is named PascalCase.vue`]
  if (stem === 'index' && !ENTRIES.includes(path))
    return [`${path}: no barrels, import from the file that defines it`]
  if (DUMPING_GROUND.test(stem)) return [`${path}: name the file after what it does`]
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem.replace(/\.config$/, ''))
    ? []
    : [`${path}: a file is named kebab-case`]
}

function badFolder(path: string): readonly string[] {
  const bad = dirname(path)
    .split('/')
    .find((folder) => DUMPING_GROUND.test(folder))
  return bad === undefined ? [] : [`${path}: no folder named ${bad}, name it after what is inside`]
}
