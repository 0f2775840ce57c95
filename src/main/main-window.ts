import { BrowserWindow, dialog, nativeTheme } from 'electron'
import { webPreferencesOf } from './lock-down'
import type { ShellMode } from './shell-mode'
import { SHELL_TEXTS } from './shell-texts'
import type { UnsavedWork } from './unsaved-work'

/** Size of a common clinic screen; below the smaller one the consultation no longer fits. In CSS pixels. */
const WINDOW_SIZE = { width: 1366, height: 768, minWidth: 1024, minHeight: 700 } as const

/** What a window is opened with. */
export interface MainWindowOptions {
  readonly mode: ShellMode
  readonly preload: string
  readonly address: string
  readonly unsavedWork: UnsavedWork
}

/** Opens the one window: shown when there is something to see, guarded while there is unsaved text. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...WINDOW_SIZE,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171a' : '#f7f8f9',
    webPreferences: webPreferencesOf(options.mode, options.preload),
  })
  window.once('ready-to-show', () => window.show())
  options.unsavedWork.guard(window, () => askLeave(window))
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

async function askLeave(window: BrowserWindow): Promise<boolean> {
  const { message, detail, stay, leave } = SHELL_TEXTS.unsaved
  const buttons = [stay, leave]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return buttons[response] === leave
}
