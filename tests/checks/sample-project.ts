import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The project's own folder. */
export const PROJECT = join(import.meta.dirname, '../..')

/** A folder with the given files and the project's packages, to point a checker at. */
export interface SampleProject {
  readonly folder: string
  remove(): void
}

/** Writes a sample project; files are given by path from its folder. */
export function writeSampleProject(files: Readonly<Record<string, string>>): SampleProject {
  const folder = mkdtempSync(join(tmpdir(), 'palpate-checks-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'dir')
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
