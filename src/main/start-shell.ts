import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'
import { ok } from '../shared/result'
import { APP_SCHEME, STORAGE_PARTITION } from './app-origin'
import { APP_SCHEMES, answerAppRequest } from './app-protocol'
import { applicationMenuTemplate } from './application-menu'
import { nodeFileSystem } from './file-system-port'
import { serveIpc, type IpcHandlers } from './ipc-server'
import { OWN_SWITCHES } from './lock-down'
import { lockDownContents } from './lock-down-contents'
import { lockDownSession } from './lock-down-session'
import { focusWindow, openMainWindow } from './main-window'
import { createTurns } from '../shared/storage/storage-files'
import { saveFile, type SaveQuestion } from './save-file'
import type { ShellMode } from './shell-mode'
import { SHELL_TEXTS } from './shell-texts'
import { nodeStorageFiles } from './storage/node-storage-files'
import { createStorageHandlers, type StorageHandlers } from './storage/storage-handlers'
import { createUnsavedWork, type UnsavedWork } from './unsaved-work'

/** The renderer's own folder below out/, beside this file's. */
const RENDERER_ROOT = join(import.meta.dirname, '../renderer')
const PRELOAD = join(import.meta.dirname, '../preload/index.cjs')

/** Where the pages come from and how strict the shell is. */
export interface ShellOptions {
  readonly mode: ShellMode
  /** Origin of the pages; only calls and requests from and to it are served. */
  readonly ownOrigin: string
}

/** Locks down, then opens the window. The order matters: what is locked later was open before. */
export function startShell(options: ShellOptions): void {
  const unsavedWork = createUnsavedWork()
  let window: BrowserWindow | undefined
  app.enableSandbox()
  for (const [name, value] of OWN_SWITCHES) app.commandLine.appendSwitch(name, value)
  protocol.registerSchemesAsPrivileged(APP_SCHEMES)
  app.on('session-created', (created) => lockDownSession(created, options.ownOrigin))
  app.on('web-contents-created', (_event, contents) =>
    lockDownContents(contents, options.mode === 'development' ? options.ownOrigin : undefined),
  )
  app.on('second-instance', () => focusWindow(window))
  app.on('window-all-closed', () => app.quit())
  serveIpc(ipcMain, {
    ownOrigin: options.ownOrigin,
    handlers: createHandlers(unsavedWork, () => window),
  })
  void app.whenReady().then(() => {
    session
      .fromPartition(STORAGE_PARTITION)
      .protocol.handle(APP_SCHEME, (request) => answerAppRequest(RENDERER_ROOT, request))
    Menu.setApplicationMenu(Menu.buildFromTemplate(applicationMenuTemplate(process.platform)))
    window = openMainWindow({
      mode: options.mode,
      preload: PRELOAD,
      address: `${options.ownOrigin}/index.html`,
      unsavedWork,
    })
  })
}

function createHandlers(
  unsavedWork: UnsavedWork,
  window: () => BrowserWindow | undefined,
): IpcHandlers {
  return {
    'file.save': (request) =>
      saveFile(request, {
        files: nodeFileSystem,
        randomName: () => randomBytes(16).toString('hex'),
        now: Date.now,
        askWhere: (question) => askWhere(question, window()),
        firstFolder: () => app.getPath('documents'),
      }),
    'app.info': () => ok({ appVersion: app.getVersion(), platform: process.platform }),
    'app.unsaved-work': (unsaved) => {
      unsavedWork.set(unsaved)
      return ok(undefined)
    },
    ...createVaultHandlers(window),
  }
}

function createVaultHandlers(window: () => BrowserWindow | undefined): StorageHandlers {
  const { chooseCopyFolder, pickBackup, backupFile, anyFile } = SHELL_TEXTS.storage
  return createStorageHandlers({
    root: join(app.getPath('userData'), 'vault'),
    files: nodeStorageFiles,
    randomBytes: (byteLength) => new Uint8Array(randomBytes(byteLength)),
    now: Date.now,
    inTurn: createTurns(),
    later: (work, delayMs) => {
      const timer = setTimeout(work, delayMs).unref()
      return () => clearTimeout(timer)
    },
    askFolder: () =>
      askForPath(
        { title: chooseCopyFolder, properties: ['openDirectory', 'createDirectory'] },
        window(),
      ),
    askBackup: () =>
      askForPath(
        {
          title: pickBackup,
          properties: ['openFile'],
          filters: [
            { name: backupFile, extensions: ['palpate'] },
            { name: anyFile, extensions: ['*'] },
          ],
        },
        window(),
      ),
  })
}

async function askForPath(
  options: OpenDialogOptions,
  window: BrowserWindow | undefined,
): Promise<string | undefined> {
  const { canceled, filePaths } =
    window === undefined
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options)
  return canceled ? undefined : filePaths[0]
}

async function askWhere(
  question: SaveQuestion,
  window: BrowserWindow | undefined,
): Promise<string | undefined> {
  const options: SaveDialogOptions = {
    ...question,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const asked =
    window === undefined
      ? await dialog.showSaveDialog(options)
      : await dialog.showSaveDialog(window, options)
  return asked.canceled || asked.filePath === '' ? undefined : asked.filePath
}
