import { mkdirSync, watch as watchFolder } from 'node:fs'
import { join } from 'node:path'
import { _electron as electron, type ElectronApplication } from 'playwright'
import { findElectron } from '../../scripts/electron-runtime.ts'
import type { ShownDialog } from './desktop-stand-in/control-channel.ts'
import type { LaunchedPalpate, LaunchOptions } from './launch-types.ts'
import { PROJECT } from './project-folder.ts'
import { listSavedFiles, SaveQueue } from './saved-files.ts'
import { watchPages } from './watch-page.ts'

/**
 * The product itself, under the mode that lets a driver in. Dialogs cannot be clicked by a driver: the main process's
 * dialog module is answered in its place. Written after Electron's and Playwright's documents; it has not been run where
 * the runtime cannot be had.
 */
export async function launchOnElectron(options: LaunchOptions): Promise<LaunchedPalpate> {
  const savedFolder = join(options.profile, 'saved')
  mkdirSync(savedFolder, { recursive: true })
  const executablePath = findElectron(PROJECT)
  if (executablePath === undefined) throw new Error('The Electron runtime is not installed')
  const app = await electron.launch({
    executablePath,
    args: [
      PROJECT,
      `--user-data-dir=${join(options.profile, 'electron')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
    env: { ...process.env, PALPATE_TEST: '1' },
    colorScheme: options.colorScheme ?? 'light',
  })
  const origin = 'app://bundle'
  const watch = await watchPages(app.context(), origin)
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  await answerDialogs(app, savedFolder)
  const queue = new SaveQueue()
  const folder = watchFolder(savedFolder, (_event, name) => {
    if (name !== null && !name.startsWith('.')) queue.add(join(savedFolder, name))
  })
  const dialogs: ShownDialog[] = []
  return {
    ...watch,
    host: 'electron',
    page,
    origin,
    dialogs,
    denials: [],
    async close() {
      folder.close()
      await app.close()
      watch.assertClean()
    },
    askToClose: () => Promise.reject(new Error('Not driven on Electron yet')),
    async kill() {
      folder.close()
      const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()))
      app.process().kill('SIGKILL')
      await ended
    },
    reload: async () => void (await page.reload()),
    savedFiles: () => Promise.resolve(listSavedFiles(savedFolder)),
    nextSavedFile: () => queue.next(),
    power: (event) =>
      app.evaluate(({ powerMonitor }, given) => void powerMonitor.emit(given), event),
    minimise: () =>
      app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.minimize()
      }),
    answerSave: (path) =>
      app.evaluate((_electron, given) => {
        Reflect.set(globalThis, 'palpateSaveAnswer', given)
      }, path),
    answerOpen: (path) =>
      app.evaluate((_electron, given) => {
        Reflect.set(globalThis, 'palpateOpenAnswer', given)
      }, path),
    answerMessage: (button) =>
      app.evaluate((_electron, given) => {
        Reflect.set(globalThis, 'palpateMessageAnswer', given)
      }, button),
  }
}

/** The same answers as the stand-in's: the suggested name in the spec's folder, and leaving unsaved text behind. */
function answerDialogs(app: ElectronApplication, savedFolder: string): Promise<void> {
  return app.evaluate(({ dialog }, folder) => {
    const take = (name: string): unknown => {
      const value: unknown = Reflect.get(globalThis, name)
      Reflect.deleteProperty(globalThis, name)
      return value
    }
    Reflect.set(dialog, 'showSaveDialog', (...args: { defaultPath?: string }[]) => {
      const name = (args.at(-1)?.defaultPath ?? '').split(/[\\/]/).at(-1) ?? ''
      const given = take('palpateSaveAnswer')
      const filePath = typeof given === 'string' ? given : `${folder}/${name}`
      return Promise.resolve(
        given === null ? { canceled: true, filePath: '' } : { canceled: false, filePath },
      )
    })
    Reflect.set(dialog, 'showOpenDialog', () => {
      const given = take('palpateOpenAnswer')
      return Promise.resolve(
        typeof given === 'string'
          ? { canceled: false, filePaths: [given] }
          : { canceled: true, filePaths: [] },
      )
    })
    Reflect.set(dialog, 'showMessageBox', (...args: { buttons?: string[] }[]) => {
      const given = take('palpateMessageAnswer') ?? 'Close without saving'
      return Promise.resolve({ response: args.at(-1)?.buttons?.indexOf(String(given)) ?? 0 })
    })
  }, savedFolder)
}
