import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { answerRequests } from './answer-requests.ts'
import { browserContext, takePage } from './chromium-link.ts'
import { tellParent } from './control-channel.ts'
import { onlyKnown } from './only-known.ts'
import { STAND_IN_ORIGIN, toChromiumAddress } from './origin-map.ts'
import { pageBridgeScript } from './page-bridge.ts'
import { answerPageCalls } from './page-calls.ts'
import { askAboutDownloads } from './page-downloads.ts'
import { sessionOf } from './sessions.ts'
import { StandInContents, StoppableEvent } from './stand-in-contents.ts'
import type { StandInSession } from './stand-in-session.ts'
import { state } from './stand-in-state.ts'

interface WindowOptions {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly webPreferences: {
    readonly preload: string
    readonly partition: string
    readonly contextIsolation: boolean
    readonly sandbox: boolean
    readonly nodeIntegration: boolean
  }
}

/** Permissions that both Electron and the driven browser know, by their two names. */
const PERMISSION_NAMES = [
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['clipboard-read', 'clipboard-read'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
] as const

/** Electron's BrowserWindow: one page of the driven browser, bridged to the built preload. */
export class StandInWindow {
  static readonly all = new Set<StandInWindow>()
  readonly #events = new EventEmitter()
  readonly #contents: StandInContents
  readonly #session: StandInSession
  readonly #page: Promise<Page>
  readonly exposed: object
  readonly #bounds: { x: number; y: number; width: number; height: number }
  #isDestroyed = false
  /** The one navigation that the main process began itself and that needs no leave. */
  #ownNavigation: string | undefined

  constructor(options: WindowOptions) {
    const { sandbox, contextIsolation, nodeIntegration } = options.webPreferences
    if (!sandbox || !contextIsolation || nodeIntegration || !state.isSandboxed) {
      throw new Error('The desktop stand-in runs sandboxed, isolated pages only.')
    }
    const { x = 0, y = 0, width, height } = options
    this.#bounds = { x, y, width, height }
    this.#session = sessionOf(options.webPreferences.partition)
    this.#contents = new StandInContents(this.#session, { reload: () => void this.reload() })
    state.appEvents.emit('web-contents-created', {}, this.#contents.exposed)
    this.#page = this.#openPage(options)
    StandInWindow.all.add(this)
    this.exposed = onlyKnown('BrowserWindow', {
      webContents: this.#contents.exposed,
      on: (name: string, listener: (...args: unknown[]) => void) => this.#events.on(name, listener),
      once: (name: string, listener: (...args: unknown[]) => void) =>
        this.#events.once(name, listener),
      maximize: () => undefined,
      isMaximized: () => false,
      getNormalBounds: () => this.#bounds,
      loadURL: (address: string) => this.#load(address),
      show: () => tellParent({ type: 'shown' }),
      focus: () => tellParent({ type: 'focused' }),
      restore: () => undefined,
      isMinimized: () => false,
      isDestroyed: () => this.#isDestroyed,
      destroy: () => this.#destroy(),
    })
  }

  /** The user closes the window. */
  close(): void {
    const event = new StoppableEvent('')
    this.#events.emit('close', event)
    if (!event.isStopped) this.#destroy()
  }

  /** The user minimises the window; the page goes on. */
  minimise(): void {
    this.#events.emit('minimize')
  }

  /** The shell, not the page, loads the same page again. */
  async reload(): Promise<void> {
    const page = await this.#page
    this.#ownNavigation = page.url()
    this.#contents.events.emit('did-start-loading')
    await page.reload()
  }

  /** The process behind the page is gone; what it showed goes with the reload that follows. */
  crash(): void {
    this.#contents.events.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  }

  /** The user clicks into a field with the other button. */
  rightClickField(): void {
    const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
    const place = { isEditable: true, selectionText: '', editFlags }
    this.#contents.events.emit('context-menu', {}, place)
  }

  async #openPage({ width, height, webPreferences }: WindowOptions): Promise<Page> {
    const page = await takePage()
    await page.setViewportSize({ width, height })
    await answerPageCalls(page)
    await page.addInitScript(pageBridgeScript(readFileSync(webPreferences.preload, 'utf8')))
    await answerRequests(page, this.#session, (url, isMainFrame) =>
      this.#mayNavigate(url, isMainFrame),
    )
    await this.#grantPermissions()
    page.on('popup', (popup) => {
      if (this.#contents.mayOpenWindow(popup.url())) return
      tellParent({ type: 'window-denied', address: popup.url() })
      void popup.close()
    })
    await askAboutDownloads(page, this.#session)
    return page
  }

  /** Chromium is told what the main process would answer, and asks nobody. */
  async #grantPermissions(): Promise<void> {
    const granted = PERMISSION_NAMES.filter(([electronName]) =>
      this.#session.isPermitted(electronName, 'app://bundle'),
    )
    const context = await browserContext()
    await context.grantPermissions(
      granted.map(([, browserName]) => browserName),
      { origin: STAND_IN_ORIGIN },
    )
  }

  async #load(address: string): Promise<void> {
    const page = await this.#page
    this.#ownNavigation = address
    this.#contents.events.emit('did-start-loading')
    await page.goto(toChromiumAddress(address))
    this.#events.emit('ready-to-show')
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    const isOwn = isMainFrame && this.#ownNavigation !== undefined
    if (isOwn) this.#ownNavigation = undefined
    return isOwn || this.#contents.mayNavigate(url, isMainFrame)
  }

  #destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    StandInWindow.all.delete(this)
    this.#events.emit('closed')
    if (StandInWindow.all.size === 0) state.appEvents.emit('window-all-closed')
  }
}
