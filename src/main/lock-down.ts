import type { WebPreferences } from 'electron'
import { STORAGE_PARTITION } from './app-origin'
import type { ShellMode } from './shell-mode'

/** What a page may ask for; the rest of Electron's list, and whatever is added to it, is denied. */
export const ALLOWED_PERMISSIONS: readonly string[] = ['clipboard-sanitized-write']

/** Only proxied WebRTC traffic, of which there is none: no peer connection leaves the machine. */
export const WEBRTC_POLICY = 'disable_non_proxied_udp'

/** Command-line switches that open, weaken or reroute the program. A release that is given one refuses to start. */
export const REFUSED_SWITCHES = [
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'disable-site-isolation-trials',
  'disable-web-security',
  'enable-logging',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'inspect',
  'inspect-brk',
  'inspect-brk-node',
  'inspect-port',
  'inspect-publish-uid',
  'inspect-wait',
  'js-flags',
  'load-extension',
  'log-net-log',
  'no-sandbox',
  'proxy-pac-url',
  'proxy-server',
  'remote-allow-origins',
  'remote-debugging-address',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'require',
  'trace-startup',
] as const

/** Switches the shell sets itself, before the app is ready: no name is ever looked up, nothing reports or updates. */
export const OWN_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-component-update'],
  ['disable-crash-reporter'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-pings'],
  // Under its older and its newer name: a browser that knows only one of them ignores the other without a word.
  ['force-webrtc-ip-handling-policy', WEBRTC_POLICY],
  ['webrtc-ip-handling-policy', WEBRTC_POLICY],
]

/** Events of a page that are always stopped: where it goes and what it embeds is not its own choice. */
export const STOPPED_CONTENTS_EVENTS = [
  'will-navigate',
  'will-redirect',
  'will-frame-navigate',
  'will-attach-webview',
] as const

/** Preferences of every page. Written out, defaults too, so that a changed default changes nothing. */
export const webPreferencesOf = (mode: ShellMode, preload: string): WebPreferences => ({
  preload,
  partition: STORAGE_PARTITION,
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
  devTools: mode === 'development',
})

/** The first argument a release must not be started with, without its value; undefined when there is none. */
export function findRefusedSwitch(
  commandLine: readonly string[],
  hasSwitch: (name: string) => boolean,
): string | undefined {
  const given = new Set(
    commandLine
      .filter((argument) => argument.startsWith('-'))
      .map((argument) => argument.replace(/^-+/, '').split('=', 1)[0]?.toLowerCase()),
  )
  return REFUSED_SWITCHES.find((name) => given.has(name) || hasSwitch(name))
}
