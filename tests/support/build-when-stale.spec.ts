import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isBuildStale } from '../../scripts/build-when-stale'

let project: string
beforeEach(() => (project = mkdtempSync(join(tmpdir(), 'palpate-build-'))))
afterEach(() => rmSync(project, { recursive: true }))

function put(path: string, second: number): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), '')
  utimesSync(join(project, path), second, second)
}

function putBuild(second: number): void {
  for (const path of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'])
    put(path, second)
}

it('builds what is missing, in whole or in part', () => {
  put('src/main/index.ts', 100)
  expect(isBuildStale(project)).toBe(true)
  putBuild(200)
  expect(isBuildStale(project)).toBe(false)
  rmSync(join(project, 'out/preload'), { recursive: true })
  expect(isBuildStale(project)).toBe(true)
})

it.each([
  'src/renderer/src/app/main.ts',
  'resources/knowledge/lipoma.yaml',
  'tools/content-plugin.ts',
  'electron.vite.config.ts',
  'package-lock.json',
])('builds again after a change of %s', (path) => {
  putBuild(200)
  put(path, 199)
  expect(isBuildStale(project)).toBe(false)
  put(path, 201)
  expect(isBuildStale(project)).toBe(true)
})

it('does not build again for a spec', () => {
  putBuild(200)
  put('src/main/lock-down.spec.ts', 300)
  expect(isBuildStale(project)).toBe(false)
})
