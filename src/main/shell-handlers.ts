import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { arch, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, shell } from 'electron'
import { MAKER_PUBLIC_KEY } from '../shared/maker-key'
import { ok } from '../shared/result'
import { createTurns } from '../shared/storage/storage-files'
import { describeMachine, SHOWN_LOG_LINES } from './diagnostics'
import { nodeFileSystem } from './file-system-port'
import type { IpcHandlers } from './ipc-server'
import type { LockWishes } from './lock-wishes'
import type { OpenedFiles } from './opened-files'
import { ProgramFiles } from './program-file/program-files'
import { saveFile } from './save-file'
import { createSaveFolders } from './save-folders'
import {
  askBackup,
  askCopyFolder,
  askHandOver,
  askManifest,
  askProgram,
  askWhere,
} from './shell-dialogs'
import type { ShellEvents } from './shell-events'
import type { ShellLog } from './shell-log'
import { nodeStorageFiles } from './storage/node-storage-files'
import { createStorageHandlers, type StorageHandlers } from './storage/storage-handlers'
import type { UnsavedWork } from './unsaved-work'

/** What the handlers share with the rest of the shell. */
export interface ShellParts {
  readonly window: () => BrowserWindow | undefined
  readonly unsavedWork: UnsavedWork
  readonly lockWishes: LockWishes
  readonly events: ShellEvents
  readonly opened: OpenedFiles
  readonly log: ShellLog
  readonly program: ProgramFiles
}

/** A newer program from a file: kept among the program's own data, started by the system and nobody else. */
export const createProgramFiles = (window: ShellParts['window']): ProgramFiles =>
  new ProgramFiles({
    version: app.getVersion(),
    platform: process.platform,
    architecture: arch(),
    publicKey: MAKER_PUBLIC_KEY,
    folder: () => join(app.getPath('userData'), 'updates'),
    randomId: () => randomBytes(16).toString('hex'),
    askManifest: () => askManifest(window()),
    askProgram: (extensions) => askProgram(window(), extensions),
    confirm: (question) => {
      const asked = window()
      return asked === undefined ? Promise.resolve(false) : askHandOver(asked, question)
    },
    openFile: (path) => shell.openPath(path),
    showInFolder: (path) => shell.showItemInFolder(path),
    quit: () => app.quit(),
  })

/** One function for each call that the page may make. */
export function createHandlers(parts: ShellParts): IpcHandlers {
  const folders = createSaveFolders(() => app.getPath('documents'), existsSync)
  return {
    'file.save': (request) =>
      saveFile(request, {
        files: nodeFileSystem,
        randomName: () => randomBytes(16).toString('hex'),
        now: Date.now,
        askWhere: (question) => askWhere(question, parts.window()),
        folders,
      }),
    'app.info': () => ok({ appVersion: app.getVersion(), platform: process.platform }),
    'app.unsaved-work': (unsaved) => {
      parts.unsavedWork.set(unsaved)
      return ok(undefined)
    },
    'app.next-lock-wish': () => parts.lockWishes.next(),
    'desktop.next-event': async () => ok(await parts.events.next()),
    'desktop.read-opened': ({ id }) => parts.opened.read(id),
    'desktop.diagnostics': () => ok(diagnosticsOf(parts.log)),
    'desktop.note-failure': ({ code }) => {
      parts.log.note(`${code} page`)
      return ok(undefined)
    },
    'program.choose': () => parts.program.choose(),
    'program.hand-over': ({ id }) => parts.program.handOver(id),
    ...createVaultHandlers(parts),
  }
}

const diagnosticsOf = (log: ShellLog): string =>
  describeMachine(
    {
      appVersion: app.getVersion(),
      versions: process.versions,
      platform: process.platform,
      architecture: arch(),
      systemVersion: release(),
      memoryMegabytes: Math.round(totalmem() / 2 ** 20),
      isPackaged: app.isPackaged,
    },
    log.newest(SHOWN_LOG_LINES),
  )

function createVaultHandlers({ window, opened }: ShellParts): StorageHandlers {
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
    askFolder: () => askCopyFolder(window()),
    // A backup that was opened with a double click has been chosen already.
    askBackup: () => Promise.resolve(opened.takeBackup() ?? askBackup(window())),
  })
}
