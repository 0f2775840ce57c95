import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright'
import { findChromium, HOW_TO_GET_CHROMIUM } from '../../scripts/find-chromium.ts'

/** A browser of our own on a profile folder. */
export interface LaunchedChromium {
  readonly context: BrowserContext
  /** Where another process can drive the same pages. */
  readonly debuggingAddress: string
  /** SIGKILL of the browser; its children end with it. Resolves when the system has let go of the profile. */
  kill(): Promise<void>
}

/** Names resolve to nothing but the machine itself: what gets past every other lock still reaches no one. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--remote-debugging-port=0',
]

/** Starts Chromium on a profile that is kept. acceptsDownloads: whether files are saved or dropped. */
export async function launchChromium(
  profile: string,
  options: {
    readonly acceptsDownloads: boolean
    readonly colorScheme: 'light' | 'dark'
    /** Further switches, as a program that brings its own Chromium sets them. */
    readonly switches?: readonly string[]
  },
): Promise<LaunchedChromium> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error(HOW_TO_GET_CHROMIUM)
  const folder = join(profile, 'chromium')
  const portFile = join(folder, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    args: [...FLAGS, ...(options.switches ?? [])],
    viewport: { width: 1366, height: 768 },
    acceptDownloads: options.acceptsDownloads,
    colorScheme: options.colorScheme,
    locale: 'en-GB',
  })
  const [port = ''] = readFileSync(portFile, 'utf8').split('\n')
  const pid = await browserPid(context)
  return {
    context,
    debuggingAddress: `http://127.0.0.1:${port}`,
    async kill() {
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
      process.kill(pid, 'SIGKILL')
      await gone
      rmSync(join(folder, 'SingletonLock'), { force: true })
    },
  }
}

async function browserPid(context: BrowserContext): Promise<number> {
  const browser = context.browser()
  if (browser === null) throw new Error('The profile has no browser')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const main = processInfo.find(({ type }) => type === 'browser')
  if (main === undefined) throw new Error('The browser has no main process')
  return main.id
}
