import { BrowserWindow, Menu, nativeTheme } from 'electron'
import { contextMenuTemplate } from './context-menu'
import { webPreferencesOf } from './lock-down'
import { recoverPage } from './page-recovery'
import { askAboutHang, askAfterCrash, askLeave } from './shell-dialogs'
import type { ShellMode } from './shell-mode'
import type { UnsavedWork } from './unsaved-work'
import type { WindowPlaces } from './window-memory'

/** Size of a common clinic screen; below the smaller one the consultation no longer fits. In CSS pixels. */
const WINDOW_SIZE = { width: 1366, height: 768, minWidth: 1024, minHeight: 700 } as const

/** What a window is opened with. */
export interface MainWindowOptions {
  readonly mode: ShellMode
  readonly preload: string
  readonly address: string
  readonly unsavedWork: UnsavedWork
  readonly places: WindowPlaces
  /** The page is gone or begins anew: what it was waiting for is for its successor. */
  readonly onPageGone: () => void
  readonly note: (line: string) => void
}

/** Opens the one window: shown when there is something to see, guarded while there is unsaved text. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const { bounds, isMaximized } = options.places.find(WINDOW_SIZE)
  const window = new BrowserWindow({
    ...WINDOW_SIZE,
    ...bounds,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171a' : '#f7f8f9',
    webPreferences: webPreferencesOf(options.mode, options.preload),
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  options.unsavedWork.guard(window, () => askLeave(window))
  options.places.follow(window)
  const contents = window.webContents
  contents.on('did-start-loading', options.onPageGone)
  contents.on('render-process-gone', options.onPageGone)
  contents.on('context-menu', (_event, place) => {
    const items = contextMenuTemplate(place)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
  recoverPage(contents, {
    askAfterCrash: () => askAfterCrash(window),
    askAboutHang: (signal) => askAboutHang(window, signal),
    loadFirstScreen: () => void window.loadURL(options.address),
    close: () => window.destroy(),
    note: options.note,
    now: () => performance.now(),
  })
  void window.loadURL(options.address)
  return window
}

/** Brings the window to the front when the program is started a second time. */
export function focusWindow(window: BrowserWindow | undefined): void {
  if (window === undefined || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
