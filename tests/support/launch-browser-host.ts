import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Download } from 'playwright'
import { startLoopbackServer } from '../../scripts/loopback-server.ts'
import { loopbackOrigin } from '../../src/shared/loopback-address.ts'
import { launchChromium } from './launch-chromium.ts'
import type { LaunchedPalpate, LaunchOptions } from './launch-types.ts'
import { PROJECT } from './project-folder.ts'
import { listSavedFiles, SaveQueue } from './saved-files.ts'
import { watchPages } from './watch-page.ts'

/** The app in a browser, served at a free port that the profile keeps: records belong to the port. */
export async function launchOnBrowser(options: LaunchOptions): Promise<LaunchedPalpate> {
  const savedFolder = join(options.profile, 'saved')
  mkdirSync(savedFolder, { recursive: true })
  const server = await startServer(options)
  const browser = await launchChromium(options.profile, {
    acceptsDownloads: true,
    colorScheme: options.colorScheme ?? 'light',
  })
  const origin = loopbackOrigin(server.port)
  const watch = await watchPages(browser.context, origin)
  await options.beforeScripts?.(browser.context)
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  const queue = new SaveQueue()
  const downloads: Promise<void>[] = []
  const keep = async (download: Download): Promise<void> => {
    const path = join(savedFolder, download.suggestedFilename())
    await download.saveAs(path)
    queue.add(path)
  }
  page.on('download', (download) => downloads.push(keep(download)))
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(`${origin}/`)
  return {
    ...watch,
    host: 'browser',
    page,
    origin,
    dialogs: [],
    denials: [],
    async close() {
      await browser.context.close()
      await server.close()
      watch.assertClean()
    },
    askToClose: () => Promise.reject(new Error('A browser guards its tabs itself')),
    async kill() {
      await browser.kill()
      await server.close()
    },
    reload: async () => void (await page.reload()),
    async savedFiles() {
      await Promise.all(downloads)
      return listSavedFiles(savedFolder)
    },
    nextSavedFile: () => queue.next(),
    answerSave: () => Promise.reject(new Error('The browser host shows no save dialog')),
    answerOpen: () => Promise.reject(new Error('The browser asks for a file itself')),
    power: () => Promise.reject(new Error('A tab is not told of sleep')),
    minimise: () => Promise.reject(new Error('A tab is not told of minimising')),
    answerMessage: () => Promise.reject(new Error('The browser host shows no dialog of its own')),
  }
}

async function startServer({
  profile,
  out,
}: LaunchOptions): ReturnType<typeof startLoopbackServer> {
  const portFile = join(profile, 'port')
  const port = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0
  const server = await startLoopbackServer(join(out ?? join(PROJECT, 'out'), 'renderer'), port)
  writeFileSync(portFile, String(server.port))
  return server
}
