import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { listFiles } from './list-files'

/** Most lines a file may have. Beyond it the file does two things. */
const CAPS = { script: 300, store: 120, component: 250, componentScript: 60 } as const

/** Content written as TypeScript: long because there is much of it, not because it does much. */
const EXEMPT: readonly { readonly path: RegExp; readonly reason: string }[] = [
  {
    path: /^src\/domain\/vocabulary\/(words|yes-no-words|choice-words|findings|places|place-content)\.ts$/,
    reason: 'the words of the form, one entry a finding, choice or place',
  },
  {
    path: /^src\/domain\/vocabulary\/body-map[a-z-]*\.ts$/,
    reason: 'the outlines of the body map, as numbers',
  },
  {
    path: /^tests\/clinical\/[a-z-]*(cases|rows)[a-z-]*\.ts$/,
    reason: 'written cases and rows of a table, one entry each',
  },
]

/** Every file under src, tools, scripts and tests that is longer than its kind may be, one sentence each. */
export function checkSizes(root: string): readonly string[] {
  const files = listFiles(root, ['src', 'tools', 'scripts', 'tests'], /\.(ts|mjs|cjs|js|vue)$/)
  return files
    .filter((path) => !EXEMPT.some((exempt) => exempt.path.test(path)))
    .flatMap((path) => tooLong(path, readFileSync(`${root}/${path}`, 'utf8')))
}

function tooLong(path: string, text: string): readonly string[] {
  if (!path.endsWith('.vue')) {
    const cap = /-store\.ts$/.test(basename(path)) ? CAPS.store : CAPS.script
    return over(path, countLines(text), cap)
  }
  const script = /<script\b[^>]*>\n?([\s\S]*?)<\/script>/.exec(text)?.[1] ?? ''
  return [
    ...over(path, countLines(text), CAPS.component),
    ...over(`${path} (its script block)`, countLines(script), CAPS.componentScript),
  ]
}

function over(name: string, lines: number, cap: number): readonly string[] {
  return lines > cap ? [`${name}: ${lines} lines, at most ${cap}`] : []
}

function countLines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length
}
