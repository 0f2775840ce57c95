import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made from. */
const SOURCES = ['src', 'resources', 'tools', 'electron.vite.config.ts', 'package-lock.json']

/** What a whole build leaves. */
const RESULTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** True when a part of the build is missing, or older than the newest source. */
export function isBuildStale(project: string): boolean {
  const built = RESULTS.map((path) => changedAt(join(project, path)))
  return Math.min(...built) < Math.max(...SOURCES.map((path) => newestIn(join(project, path))))
}

/** Runs `npm run build` when the build is stale. Answers false when it failed; its own output says why. */
export function buildWhenStale(project: string): boolean {
  if (!isBuildStale(project)) return true
  process.stdout.write('Building Palpate, which takes a minute the first time ...\n')
  const npm = process.env['npm_execpath']
  const options = { cwd: project, stdio: 'inherit' } as const
  const { status } =
    npm === undefined
      ? spawnSync('npm run build', { ...options, shell: true })
      : spawnSync(process.execPath, [npm, 'run', 'build'], options)
  return status === 0
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || !entry.name.endsWith('.spec.ts'))
    .reduce((newest, entry) => Math.max(newest, newestIn(join(path, entry.name))), 0)
}

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
