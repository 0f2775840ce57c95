import { expect, it } from 'vitest'
import * as electron from './electron'

it('fails on a member of electron that it does not stand in for', () => {
  expect(() => Reflect.get(electron.app, 'setLoginItemSettings') as unknown).toThrow(
    'The desktop stand-in has no app.setLoginItemSettings',
  )
  expect(() => Reflect.get(electron.dialog, 'showCertificateTrustDialog') as unknown).toThrow(
    'dialog.showCertificateTrustDialog',
  )
})

it('fails late calls where Electron does', async () => {
  const { state } = await import('./stand-in-state')
  state.isReady = true
  expect(() => electron.app.enableSandbox()).toThrow('before the app is ready')
  expect(() => electron.protocol.registerSchemesAsPrivileged([])).toThrow('before the app is ready')
})

it('opens no window that is not sandboxed and isolated', () => {
  const webPreferences = {
    preload: '',
    partition: '',
    sandbox: false,
    contextIsolation: true,
    nodeIntegration: false,
  }
  expect(() => new electron.BrowserWindow({ width: 1, height: 1, webPreferences })).toThrow(
    'sandboxed',
  )
})
