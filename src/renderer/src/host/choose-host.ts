import type { Host } from '../../../shared/host'
import type { IpcBridge } from '../../../shared/ipc'
import { createBrowserHost } from './browser-host'
import { createElectronHost } from './electron-host'

/**
 * The desktop when the preload has put its bridge on the window, the browser otherwise.
 * Nothing outside this folder asks which.
 */
export function chooseHost(
  page: Window & { readonly palpate?: IpcBridge },
  appVersion: string,
): Host {
  return page.palpate === undefined
    ? createBrowserHost(page, appVersion)
    : createElectronHost(page.palpate)
}
