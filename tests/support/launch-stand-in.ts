import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { OWN_SWITCHES } from '../../src/main/lock-down.ts'
import type {
  ShownDialog,
  StandInMessage,
  StandInOrder,
} from './desktop-stand-in/control-channel.ts'
import { STAND_IN_ORIGIN } from './desktop-stand-in/origin-map.ts'
import { launchChromium } from './launch-chromium.ts'
import type { LaunchedPalpate, LaunchOptions } from './launch-types.ts'
import { PROJECT } from './project-folder.ts'
import { listSavedFiles, SaveQueue } from './saved-files.ts'
import { watchPages } from './watch-page.ts'

/** What main sets before its Chromium starts. Names are resolved by the rules of the test, which leave 127.0.0.1 open. */
const SHELL_SWITCHES = OWN_SWITCHES.filter(([name]) => name !== 'host-resolver-rules').map(
  ([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`),
)

const STAND_IN = join(import.meta.dirname, 'desktop-stand-in')

/** The real built main process and preload under the desktop stand-in. */
export async function launchOnStandIn(options: LaunchOptions): Promise<LaunchedPalpate> {
  const savedFolder = join(options.profile, 'saved')
  mkdirSync(savedFolder, { recursive: true })
  const browser = await launchChromium(options.profile, {
    acceptsDownloads: false,
    colorScheme: options.colorScheme ?? 'light',
    switches: SHELL_SWITCHES,
  })
  const watch = await watchPages(browser.context, STAND_IN_ORIGIN)
  await options.beforeScripts?.(browser.context)
  const queue = new SaveQueue()
  const dialogs: ShownDialog[] = []
  const denials: string[] = []
  const contextMenus: (readonly string[])[] = []
  const handedOver: string[] = []
  const child = spawnStandIn(options, browser.debuggingAddress, savedFolder)
  const shown = new Promise<void>((resolve, reject) => {
    child.on('message', (message: StandInMessage) => {
      if (message.type === 'shown') resolve()
      else if (message.type === 'saved') queue.add(message.path)
      else if (message.type === 'dialog') dialogs.push(message.dialog)
      else if (message.type === 'unknown-member') watch.failures.push(`no ${message.name}`)
      else if (message.type === 'menu') contextMenus.push(message.items)
      else if (message.type === 'opened') handedOver.push(message.path)
      else if (message.type !== 'focused') denials.push(describe(message))
    })
    child.once('exit', (code) => reject(new Error(`The desktop ended with ${String(code)}`)))
  })
  const order = (given: StandInOrder): Promise<void> => sendOrder(child, given)
  try {
    await shown
  } catch (error) {
    await browser.context.close()
    throw error
  }
  const page = browser.context.pages()[0]
  if (page === undefined) throw new Error('The desktop shows no window')
  return {
    ...watch,
    host: 'stand-in',
    page,
    origin: STAND_IN_ORIGIN,
    dialogs,
    denials,
    async close() {
      const ended = hasEnded(child)
      await order({ type: 'answer-message', button: 'Close without saving' })
      await order({ type: 'close-window' })
      await ended
      await browser.context.close()
      noteErrorBoxes(dialogs, watch.failures)
      watch.assertClean()
    },
    desktop: {
      clickMenu: (id) => order({ type: 'click-menu', id }),
      crashPage: () => order({ type: 'crash-page' }),
      startAgain: (commandLine) => order({ type: 'start-second-instance', commandLine }),
      rightClickField: () => order({ type: 'right-click-field' }),
      contextMenus,
      handedOver,
    },
    askToClose: () => order({ type: 'close-window' }),
    async kill() {
      const ended = hasEnded(child)
      child.kill('SIGKILL')
      await Promise.all([browser.kill(), ended])
    },
    async reload() {
      const loaded = page.waitForEvent('load')
      await order({ type: 'reload-window' })
      await loaded
    },
    savedFiles: () => Promise.resolve(listSavedFiles(savedFolder)),
    nextSavedFile: () => queue.next(),
    power: (event) => order({ type: 'power', event }),
    minimise: () => order({ type: 'minimise-window' }),
    answerSave: (path) => order({ type: 'answer-save', path }),
    answerOpen: (path) => order({ type: 'answer-open', path }),
    answerMessage: (button) => order({ type: 'answer-message', button }),
  }
}

/** The desktop's process alone: it ends by itself when it refuses to start, before it asks for a browser. */
export function spawnStandIn(
  options: LaunchOptions,
  debuggingAddress: string,
  savedFolder: string,
): ChildProcess {
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    version: string
  }
  return spawn(
    process.execPath,
    ['--import', join(STAND_IN, 'register.ts'), join(STAND_IN, 'boot.ts'), ...(options.args ?? [])],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        PALPATE_STAND_IN_CHROMIUM: debuggingAddress,
        PALPATE_STAND_IN_COLOR_SCHEME: options.colorScheme ?? 'light',
        PALPATE_STAND_IN_OUT: options.out ?? join(PROJECT, 'out'),
        PALPATE_STAND_IN_PROFILE: options.profile,
        PALPATE_STAND_IN_SAVED: savedFolder,
        PALPATE_STAND_IN_VERSION: version,
      },
    },
  )
}

function sendOrder(child: ChildProcess, order: StandInOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    child.send(order, (error) => (error === null ? resolve() : reject(error)))
  })
}

const hasEnded = (child: ChildProcess): Promise<void> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', () => resolve()))
    : Promise.resolve()

function describe(message: StandInMessage): string {
  const subject = 'address' in message ? message.address : 'name' in message ? message.name : ''
  return `${message.type} ${subject}`
}

function noteErrorBoxes(dialogs: readonly ShownDialog[], failures: string[]): void {
  for (const { kind, text } of dialogs) if (kind === 'error') failures.push(`error box: ${text}`)
}
