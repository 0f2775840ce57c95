import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { programOf } from '../../packaging/after-pack'
import { BUILDER_CONFIG as builderConfig } from '../../packaging/builder-config'
import { FUSE_CONFIG } from '../../packaging/fuses'
import { OPENED_EXTENSIONS } from '../../src/main/opened-files'
import { licenceListOf } from '../../tools/licences'
import { listFiles } from '../../tools/list-files'
import { PROJECT } from '../support/project-folder'

// Seam: the configuration. Packing itself needs downloads and has not been run.

const at = (path: string): string => join(PROJECT, path)

it('states every fuse, and these', () => {
  const named = Object.entries(FuseV1Options).filter(([, value]) => typeof value === 'number')
  const stated = named.map(([name, value]) => [name, FUSE_CONFIG[value as FuseV1Options]])
  expect(Object.fromEntries(stated)).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  })
  expect(FUSE_CONFIG.strictlyRequireAllFuses).toBe(true)
})

it('flips them in the program itself on every system', () => {
  const of = (electronPlatformName: string): string =>
    programOf({
      appOutDir: '/o',
      electronPlatformName,
      packager: { appInfo: { productFilename: 'Palpate' }, executableName: 'palpate' },
    })
  expect(['darwin', 'win32', 'linux'].map(of)).toEqual([
    '/o/Palpate.app',
    '/o/Palpate.exe',
    '/o/palpate',
  ])
})

it('makes an installer for each system, in an archive, with no feed of updates', () => {
  const targets = [...builderConfig.win.target, ...builderConfig.mac.target].map(
    ({ target }) => target,
  )
  expect([...targets, ...builderConfig.linux.target]).toEqual(['nsis', 'dmg', 'AppImage', 'deb'])
  expect(builderConfig.asar).toBe(true)
  expect(builderConfig.publish).toBeNull()
  expect(builderConfig.mac.hardenedRuntime).toBe(true)
  expect(builderConfig.nsis.deleteAppDataOnUninstall).toBe(false)
})

it('ships every package that main imports, and no other', () => {
  const sources = listFiles(PROJECT, ['src/main', 'src/shared', 'src/preload'], /\.ts$/)
    .filter((path) => !path.endsWith('.spec.ts'))
    .map((path) => readFileSync(at(path), 'utf8'))
  const imported = sources
    .flatMap((source) => [...source.matchAll(/^(?:import|export)[^']* from '([^'.][^']*)'/gm)])
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:') && name !== 'electron')
  expect(builderConfig.files.filter((path) => path.startsWith('node_modules/'))).toEqual(
    [...new Set(imported)].map((name) => `node_modules/${name}/**`),
  )
})

it('registers the files that the program opens, and no other', () => {
  expect(builderConfig.fileAssociations.map(({ ext }) => `.${ext}`)).toEqual(
    Object.keys(OPENED_EXTENSIONS),
  )
})

it('tests before it packs, publishes nothing, and pins what it runs', () => {
  const text = readFileSync(at('.github/workflows/installers.yml'), 'utf8')
  const workflow = parse(text) as {
    permissions: unknown
    jobs: { pack: { needs: string; steps: readonly { run?: string }[] } }
  }
  const commands = workflow.jobs.pack.steps.flatMap(({ run }) => run ?? [])
  expect(workflow.permissions).toEqual({ contents: 'read' })
  expect(workflow.jobs.pack.needs).toBe('test')
  expect(commands.at(-1)).toMatch(
    /electron-builder@\d+\.\d+\.\d+ --config packaging\/electron-builder\.mjs --publish never$/,
  )
  expect(commands).toContain('npm run sbom')
})

it('keeps the list of licences that the program shows up to date', async () => {
  expect(readFileSync(at('resources/licences/third-party.json'), 'utf8')).toBe(
    await licenceListOf(PROJECT),
  )
})
