// What `import ... from 'electron'` gives the built main process under the stand-in. A name that is not exported here
// stops it at once; a member that is missing stops it when it is used.
import { tellParent } from './control-channel.ts'
import { onlyKnown } from './only-known.ts'
import { beforeReady, setting, state } from './stand-in-state.ts'
import { sessionOf } from './sessions.ts'
import { StandInWindow } from './stand-in-window.ts'

export { app } from './stand-in-app.ts'
export { dialog } from './stand-in-dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './stand-in-menu.ts'

/** Electron's BrowserWindow: a class whose instances show only what the stand-in knows. */
export const BrowserWindow = class {
  constructor(options: ConstructorParameters<typeof StandInWindow>[0]) {
    return new StandInWindow(options).exposed
  }
}

/** Electron's nativeTheme. */
export const nativeTheme = onlyKnown('nativeTheme', {
  get shouldUseDarkColors(): boolean {
    return setting('PALPATE_STAND_IN_COLOR_SCHEME') === 'dark'
  },
})

/** Electron's powerMonitor: tells what the test orders. */
export const powerMonitor = onlyKnown('powerMonitor', {
  on: (name: string, listener: () => void) => state.powerEvents.on(name, listener),
})

/** Electron's shell: the test is told what would be opened. */
export const shell = onlyKnown('shell', {
  openPath: (path: string) => {
    tellParent({ type: 'opened', path })
    return Promise.resolve('')
  },
  showItemInFolder: (path: string) => tellParent({ type: 'opened', path }),
})

/** Electron's protocol: schemes are registered before the app is ready. */
export const protocol = onlyKnown('protocol', {
  registerSchemesAsPrivileged: (
    schemes: readonly { scheme: string; privileges: { standard?: boolean; secure?: boolean } }[],
  ) => {
    beforeReady('protocol.registerSchemesAsPrivileged')
    for (const { scheme, privileges } of schemes) {
      if (privileges.standard !== true || privileges.secure !== true) {
        throw new Error(`IndexedDB and WebCrypto need ${scheme} to be standard and secure`)
      }
      state.privilegedSchemes.add(scheme)
    }
  },
})

/** Electron's session module. */
export const session = onlyKnown('session module', {
  fromPartition: (partition: string) => sessionOf(partition).exposed,
})

const DISPLAY = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1080 } }

/** Electron's screen: one display of a common size. */
export const screen = onlyKnown('screen', {
  getPrimaryDisplay: () => DISPLAY,
  getAllDisplays: () => [DISPLAY],
  getDisplayMatching: () => DISPLAY,
})
