import { beforeEach, expect, it } from 'vitest'
import { APP_ORIGIN } from './app-origin'
import { lockDownSession, type LockableSession } from './lock-down-session'

// Electron is the host here: the recorder keeps what was set, and the specs ask it as Electron would.
let set: Record<string, (...args: never[]) => unknown>

const recorder = (): LockableSession => {
  const keep = (name: string) => (handler: unknown) => {
    set[name] = handler as (...args: never[]) => unknown
  }
  return {
    on: (name: string, listener: unknown) => keep(name)(listener),
    setSpellCheckerEnabled: keep('spellChecker'),
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('displayMedia'),
    setBluetoothPairingHandler: keep('bluetooth'),
    webRequest: { onBeforeRequest: keep('beforeRequest') },
    // Only the members above are touched; Electron's overloads cannot be written by hand.
  } as unknown as LockableSession
}

const ask = (name: string, ...args: unknown[]): unknown => {
  const handler = set[name]
  if (handler === undefined) throw new Error(`${name} was not set`)
  return handler(...(args as never[]))
}

const isCancelled = (url: string): boolean => {
  let decision: { cancel?: boolean } = {}
  ask('beforeRequest', { url }, (given: { cancel?: boolean }) => (decision = given))
  return decision.cancel === true
}

const isGranted = (permission: string, requestingUrl: string): boolean => {
  let granted = true
  ask('request', null, permission, (given: boolean) => (granted = given), { requestingUrl })
  const checked = ask('check', null, permission, requestingUrl, {})
  expect(checked).toBe(granted)
  return granted
}

beforeEach(() => {
  set = {}
  lockDownSession(recorder(), APP_ORIGIN)
})

it('switches the spell checker off', () => {
  expect(set['spellChecker']).toBe(false)
})

it.each([
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network-access',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'unknown',
  '__proto__',
  '',
])('denies %s', (permission) => {
  expect(isGranted(permission, 'app://bundle/')).toBe(false)
})

it('lets its own pages write clean text to the clipboard, and no one else', () => {
  expect(isGranted('clipboard-sanitized-write', 'app://bundle/')).toBe(true)
  expect(isGranted('clipboard-sanitized-write', 'https://example.org/')).toBe(false)
  expect(isGranted('clipboard-sanitized-write', '')).toBe(false)
})

const hasCamera = (at: string, media: readonly string[], asker = 'app://bundle/'): boolean => {
  const contents = { getURL: () => at }
  let granted: boolean | undefined
  const details = { requestingUrl: asker, mediaTypes: media }
  ask('request', contents, 'media', (given: boolean) => (granted = given), details)
  const checked = media.map((mediaType) => ask('check', contents, 'media', asker, { mediaType }))
  if (media.length === 1) expect(checked).toEqual([granted])
  return granted === true
}

it('gives the camera to its own page while the address says that a photo is taken, and nothing else', () => {
  const taking = 'app://bundle/index.html#/cases/v1?camera=on'
  expect(hasCamera(taking, ['video'])).toBe(true)
  expect(hasCamera('app://bundle/#/consultation/d?x=1&camera=on', ['video'])).toBe(true)
  expect(hasCamera(taking, ['audio'])).toBe(false)
  expect(hasCamera(taking, ['video', 'audio'])).toBe(false)
  expect(hasCamera(taking, [])).toBe(false)
  expect(hasCamera(taking, ['video'], 'https://example.org/')).toBe(false)
  expect(hasCamera('https://example.org/#/cases/v1?camera=on', ['video'])).toBe(false)
  expect(hasCamera('app://bundle/#/cases/v1', ['video'])).toBe(false)
  expect(hasCamera('app://bundle/?camera=on#/cases/v1', ['video'])).toBe(false)
  expect(hasCamera('app://bundle/#/cases/v1?camera=once', ['video'])).toBe(false)
  expect(hasCamera('app://bundle/#/cases/camera=on', ['video'])).toBe(false)
  expect(hasCamera('', ['video'])).toBe(false)
})

it('denies devices, screens and pairing', () => {
  expect(ask('device', { deviceType: 'usb' })).toBe(false)
  let streams: unknown = 'unanswered'
  ask('displayMedia', {}, (given: unknown) => (streams = given))
  expect(streams).toBe(null)
  let pairing: unknown = 'unanswered'
  ask('bluetooth', {}, (given: unknown) => (pairing = given))
  expect(pairing).toEqual({ confirmed: false })
})

it('stops downloads', () => {
  let stopped = false
  ask('will-download', { preventDefault: () => (stopped = true) })
  expect(stopped).toBe(true)
})

it.each(['app://bundle/index.html', 'app://bundle/assets/x.js', 'blob:app://bundle/1'])(
  'lets %s through',
  (url) => {
    expect(isCancelled(url)).toBe(false)
  },
)

it.each([
  'https://example.org/',
  'http://127.0.0.1:80/',
  'http://localhost/',
  'ws://bundle/',
  'wss://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'app://other/',
  'app://bundle.example.org/',
  'data:text/html,x',
  'chrome://settings/',
  'devtools://devtools/x',
  'chrome-extension://abc/x.js',
  'blob:https://example.org/1',
  'view-source:app://bundle/',
  'nonsense',
  '',
])('cancels %j', (url) => {
  expect(isCancelled(url)).toBe(true)
})

it('lets the live reload of the dev server through, and no other socket', () => {
  lockDownSession(recorder(), 'http://localhost:5173')
  expect(isCancelled('ws://localhost:5173/')).toBe(false)
  expect(isCancelled('http://localhost:5173/src/main.ts')).toBe(false)
  expect(isCancelled('ws://localhost:5174/')).toBe(true)
  expect(isCancelled('https://example.org/')).toBe(true)
})
