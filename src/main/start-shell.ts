import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  screen,
  session,
} from 'electron'
import { APP_SCHEME, STORAGE_PARTITION } from './app-origin'
import { APP_SCHEMES, answerAppRequest } from './app-protocol'
import { applicationMenuTemplate } from './application-menu'
import { serveIpc } from './ipc-server'
import { OWN_SWITCHES } from './lock-down'
import { lockDownContents } from './lock-down-contents'
import { lockDownSession } from './lock-down-session'
import { focusWindow, openMainWindow } from './main-window'
import { createLockWishes } from './lock-wishes'
import { fileOnCommandLine, OPENED_EXTENSIONS, OpenedFiles } from './opened-files'
import { readSecondStart, type SecondStart } from './second-start'
import { askFileToOpen } from './shell-dialogs'
import { createShellEvents } from './shell-events'
import { createHandlers, createProgramFiles } from './shell-handlers'
import type { ShellLog } from './shell-log'
import type { ShellMode } from './shell-mode'
import { createUnsavedWork } from './unsaved-work'
import { createWindowPlaces } from './window-memory'

/** The renderer's own folder below out/, beside this file's. */
const RENDERER_ROOT = join(import.meta.dirname, '../renderer')
const PRELOAD = join(import.meta.dirname, '../preload/index.cjs')

/** Where the pages come from and how strict the shell is. */
export interface ShellOptions {
  readonly mode: ShellMode
  /** Origin of the pages; only calls and requests from and to it are served. */
  readonly ownOrigin: string
  readonly log: ShellLog
  /** What this program was started with; may name a file. */
  readonly start: SecondStart
}

/** Locks down, then opens the window. The order matters: what is locked later was open before. */
export function startShell(options: ShellOptions): void {
  const unsavedWork = createUnsavedWork()
  const events = createShellEvents()
  const opened = new OpenedFiles(() => randomBytes(16).toString('hex'))
  const lockWishes = createLockWishes()
  let window: BrowserWindow | undefined
  const program = createProgramFiles(() => window)
  const openFile = (path: string | undefined): void => {
    const file = path === undefined ? undefined : opened.note(path)
    if (file !== undefined) events.push({ kind: 'opened', file })
  }
  const openNamed = ({ commandLine, folder }: SecondStart): void =>
    openFile(fileOnCommandLine(commandLine, folder))

  app.enableSandbox()
  for (const [name, value] of OWN_SWITCHES) app.commandLine.appendSwitch(name, value)
  protocol.registerSchemesAsPrivileged(APP_SCHEMES)
  app.on('session-created', (created) => lockDownSession(created, options.ownOrigin))
  app.on('web-contents-created', (_event, contents) =>
    lockDownContents(contents, options.mode === 'development' ? options.ownOrigin : undefined),
  )
  app.on('second-instance', (_event, _commandLine, _folder, told) => {
    focusWindow(window)
    const second = readSecondStart(told)
    if (second !== undefined) openNamed(second)
  })
  // macOS opens files by this event; it can come before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    focusWindow(window)
    openFile(path)
  })
  app.on('window-all-closed', () => app.quit())
  serveIpc(ipcMain, {
    ownOrigin: options.ownOrigin,
    handlers: createHandlers({
      window: () => window,
      unsavedWork,
      lockWishes,
      events,
      opened,
      log: options.log,
      program,
    }),
  })
  openNamed(options.start)
  void app.whenReady().then(() => {
    session
      .fromPartition(STORAGE_PARTITION)
      .protocol.handle(APP_SCHEME, (request) => answerAppRequest(RENDERER_ROOT, request))
    const menu = applicationMenuTemplate(process.platform, {
      command: (command) => events.push({ kind: 'command', command }),
      openFile: () => void askFileToOpen(window, Object.keys(OPENED_EXTENSIONS)).then(openFile),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
    window = openMainWindow({
      mode: options.mode,
      preload: PRELOAD,
      address: `${options.ownOrigin}/index.html`,
      unsavedWork,
      places: createWindowPlaces(join(app.getPath('userData'), 'window.json'), screen),
      onPageGone: () => events.pageGone(),
      note: (line) => options.log.note(line),
    })
    lockWishes.watchPower(powerMonitor)
    lockWishes.watchWindow(window)
    void program.removeInstalled()
  })
}
