import {
  type BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron'
import type { HandOverQuestion } from './program-file/program-files'
import type { SaveQuestion } from './save-file'
import { SHELL_TEXTS } from './shell-texts'

type Window = BrowserWindow | undefined

/** Asks for a file or a folder; undefined when the dialog was left. */
async function askForPath(options: OpenDialogOptions, window: Window): Promise<string | undefined> {
  const { canceled, filePaths } =
    window === undefined
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(window, options)
  return canceled ? undefined : filePaths[0]
}

/** Asks for the folder that receives copies. */
export const askCopyFolder = (window: Window): Promise<string | undefined> =>
  askForPath(
    {
      title: SHELL_TEXTS.storage.chooseCopyFolder,
      properties: ['openDirectory', 'createDirectory'],
    },
    window,
  )

/** Asks for a backup file. */
export const askBackup = (window: Window): Promise<string | undefined> =>
  askForPath(
    {
      title: SHELL_TEXTS.storage.pickBackup,
      properties: ['openFile'],
      filters: [
        { name: SHELL_TEXTS.storage.backupFile, extensions: ['palpate'] },
        { name: SHELL_TEXTS.storage.anyFile, extensions: ['*'] },
      ],
    },
    window,
  )

/** Asks for a file of any kind that can be opened from outside. extensions: with their dots. */
export const askFileToOpen = (
  window: Window,
  extensions: readonly string[],
): Promise<string | undefined> =>
  askForPath(
    {
      title: SHELL_TEXTS.openFile.title,
      properties: ['openFile'],
      filters: [
        {
          name: SHELL_TEXTS.openFile.kinds,
          extensions: extensions.map((extension) => extension.slice(1)),
        },
      ],
    },
    window,
  )

/** Asks for the signed list of a newer program. */
export const askManifest = (window: Window): Promise<string | undefined> =>
  askForPath(
    {
      title: SHELL_TEXTS.program.pickManifest,
      properties: ['openFile'],
      filters: [{ name: SHELL_TEXTS.program.manifestFile, extensions: ['palpate-program'] }],
    },
    window,
  )

/** Asks for the program file itself. extensions: without their dots. */
export const askProgram = (
  window: Window,
  extensions: readonly string[],
): Promise<string | undefined> =>
  askForPath(
    {
      title: SHELL_TEXTS.program.pickProgram,
      properties: ['openFile'],
      filters: [{ name: SHELL_TEXTS.program.programFile, extensions: [...extensions] }],
    },
    window,
  )

/** Asks where a file goes; undefined when the dialog was left. */
export async function askWhere(
  question: SaveQuestion,
  window: Window,
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

/** Asks a question with two answers; true for `yes`. Escape, and a signal that gives up, mean no. */
async function askYesOrNo(
  window: BrowserWindow,
  { no, yes, ...options }: Omit<MessageBoxOptions, 'buttons'> & { no: string; yes: string },
): Promise<boolean> {
  const buttons = [no, yes]
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    ...options,
    buttons,
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return buttons[response] === yes
}

/** Before unsaved text is closed: true to close all the same. */
export function askLeave(window: BrowserWindow): Promise<boolean> {
  const { message, detail, stay, leave } = SHELL_TEXTS.unsaved
  return askYesOrNo(window, { message, detail, no: stay, yes: leave })
}

/** After the page crashed: true to load it again. Escape loads it too: closing is the user's word only. */
export async function askAfterCrash(window: BrowserWindow): Promise<boolean> {
  const { message, detail, reload, close } = SHELL_TEXTS.crash
  return !(await askYesOrNo(window, { type: 'error', message, detail, no: reload, yes: close }))
}

/** While the page hangs: true to load it again. */
export function askAboutHang(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { message, detail, wait, reload } = SHELL_TEXTS.hang
  return askYesOrNo(window, { message, detail, signal, no: wait, yes: reload })
}

/** Before a checked program is handed to the system: true to do it. */
export function askHandOver(
  window: BrowserWindow,
  { version, fileName, way }: HandOverQuestion,
): Promise<boolean> {
  const { handOver, detail, no, yes } = SHELL_TEXTS.program
  return askYesOrNo(window, {
    type: 'question',
    message: handOver[way](version),
    detail: detail(fileName),
    no,
    yes: yes[way],
  })
}
