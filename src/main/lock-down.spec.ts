import { expect, it } from 'vitest'
import * as lockDown from './lock-down'

it('opens pages with exactly these preferences', () => {
  expect(lockDown.webPreferencesOf('release', '/out/preload/index.cjs')).toEqual({
    preload: '/out/preload/index.cjs',
    partition: 'persist:palpate',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    plugins: false,
    safeDialogs: true,
    autoplayPolicy: 'document-user-activation-required',
    devTools: false,
  })
})

it('gives developer tools to the dev server only', () => {
  expect(lockDown.webPreferencesOf('test', '').devTools).toBe(false)
  expect(lockDown.webPreferencesOf('development', '').devTools).toBe(true)
})

it('allows one permission and stops these events', () => {
  expect(lockDown.ALLOWED_PERMISSIONS).toEqual(['clipboard-sanitized-write'])
  expect(lockDown.STOPPED_CONTENTS_EVENTS).toEqual([
    'will-navigate',
    'will-redirect',
    'will-frame-navigate',
    'will-attach-webview',
  ])
  expect(lockDown.WEBRTC_POLICY).toBe('disable_non_proxied_udp')
})

it('looks up no name and reports nothing', () => {
  const own = new Map(lockDown.OWN_SWITCHES.map(([name, value]) => [name, value] as const))
  expect(own.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect(own.get('webrtc-ip-handling-policy')).toBe(lockDown.WEBRTC_POLICY)
  expect([...own.keys()]).toEqual(
    expect.arrayContaining(['disable-crash-reporter', 'disable-component-update', 'no-pings']),
  )
})

const hasNone = (): boolean => false

it.each(lockDown.REFUSED_SWITCHES)('refuses --%s however it is written', (name) => {
  for (const argument of [`--${name}`, `--${name}=9222`, `-${name}`, `--${name.toUpperCase()}=1`]) {
    expect(lockDown.findRefusedSwitch(['.', argument], hasNone)).toBe(name)
  }
  // Node and Chromium take some switches out of the argument list before the program sees it.
  expect(lockDown.findRefusedSwitch([], (asked) => asked === name)).toBe(name)
})

it('refuses debugging, whatever is added to the list', () => {
  expect(lockDown.REFUSED_SWITCHES).toEqual(
    expect.arrayContaining([
      'remote-debugging-port',
      'remote-debugging-pipe',
      'inspect',
      'inspect-brk',
      'no-sandbox',
    ]),
  )
})

it.each([['.'], ['--lang=de'], ['/home/inspect/case.palpate'], ['--inspection']])(
  'starts with %s',
  (argument) => {
    expect(lockDown.findRefusedSwitch([argument], hasNone)).toBeUndefined()
  },
)
