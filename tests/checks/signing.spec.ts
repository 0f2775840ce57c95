import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { NOTARISE_VARIABLES, notarise } from '../../packaging/notarise'
import { SIGN_WINDOWS_VARIABLES, signWindows } from '../../packaging/sign-windows'
import { PROJECT } from '../support/project-folder'

// Seam: the hooks and the configuration that names them. Signing itself needs certificates and has not been run.

const packed = (electronPlatformName: string) => ({
  appOutDir: '/o',
  electronPlatformName,
  packager: { appInfo: { productFilename: 'Palpate' } },
})
const apple = { APPLE_ID: 'a@b', APPLE_APP_SPECIFIC_PASSWORD: 'canary-secret', APPLE_TEAM_ID: 'T' }
const windows = {
  PALPATE_SIGN_THUMBPRINT: '0123456789abcdef0123456789ABCDEF01234567',
  PALPATE_SIGN_TIMESTAMP: 'http://timestamp.invalid',
}
const without = <T extends object>(all: T, name: string) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== name))
const nothing = () => {
  throw new Error('something was run')
}

afterEach(() => vi.unstubAllEnvs())

it.each(NOTARISE_VARIABLES)('notarises nothing without %s, and names no secret', async (name) => {
  const failure = notarise(packed('darwin'), without(apple, name), nothing)
  await expect(failure).rejects.toThrow(`Notarising does not run without ${name}`)
  await expect(failure).rejects.not.toThrow('canary-secret')
})

it('notarises a macOS program, then staples it; leaves the others alone', async () => {
  const run: string[] = []
  const record = (program: string, args: readonly string[]) => {
    run.push([program, ...args.slice(0, 2)].join(' '))
  }
  await notarise(packed('darwin'), apple, record)
  expect(run).toEqual(['ditto -c -k', 'xcrun notarytool submit', 'xcrun stapler staple'])
  await notarise(packed('linux'), {}, nothing)
  await notarise(packed('win32'), {}, nothing)
})

it.each(SIGN_WINDOWS_VARIABLES)('signs nothing for Windows without %s', async (name) => {
  await expect(signWindows({ path: 'a.exe' }, without(windows, name), nothing)).rejects.toThrow(
    name,
  )
})

it('signs with a time stamp and checks the signature at once; refuses what is no thumbprint', async () => {
  const run: string[] = []
  await signWindows({ path: 'a.exe' }, windows, (program, args) => {
    run.push([program, ...args].join(' '))
  })
  expect(run[0]).toContain(`/sha1 ${windows.PALPATE_SIGN_THUMBPRINT} /fd SHA256 /tr http`)
  expect(run[1]).toBe('signtool verify /pa /all a.exe')
  const hostile = { ...windows, PALPATE_SIGN_THUMBPRINT: '/a & calc' }
  await expect(signWindows({ path: 'a.exe' }, hostile, nothing)).rejects.toThrow('thumbprint')
})

it.each([
  ...NOTARISE_VARIABLES.map((name) => [name, 'mac'] as const),
  ...SIGN_WINDOWS_VARIABLES.map((name) => [name, 'win'] as const),
])('one variable (%s) is enough to be asked for all', async (name, system) => {
  vi.resetModules()
  for (const other of [...NOTARISE_VARIABLES, ...SIGN_WINDOWS_VARIABLES, 'CSC_LINK'])
    vi.stubEnv(other, '')
  const unsigned = (await import('../../packaging/builder-config')).BUILDER_CONFIG
  expect(unsigned.mac.forceCodeSigning || unsigned.win.forceCodeSigning).toBe(false)
  expect('afterSign' in unsigned || 'signtoolOptions' in unsigned.win).toBe(false)
  vi.resetModules()
  vi.stubEnv(name, 'x')
  const signed = (await import('../../packaging/builder-config')).BUILDER_CONFIG
  expect(signed[system].forceCodeSigning).toBe(true)
  expect(system === 'mac' ? 'afterSign' in signed : 'signtoolOptions' in signed.win).toBe(true)
})

it('gives the workflow every variable that the hooks ask for, as a secret', () => {
  const workflow = readFileSync(join(PROJECT, '.github/workflows/installers.yml'), 'utf8')
  for (const name of [...NOTARISE_VARIABLES, ...SIGN_WINDOWS_VARIABLES])
    expect(workflow).toContain(`${name}: \${{ secrets.${name} }}`)
})
