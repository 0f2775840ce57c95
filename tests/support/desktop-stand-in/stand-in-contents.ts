import { EventEmitter } from 'node:events'
import { onlyKnown } from './only-known.ts'
import type { StandInSession } from './stand-in-session.ts'

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

/** An event that can be stopped, as Electron hands them out. */
export class StoppableEvent {
  isStopped = false
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  preventDefault(): void {
    this.isStopped = true
  }
}

/** Electron's webContents, as far as the main process uses it. */
export class StandInContents {
  readonly events = new EventEmitter()
  webRtcPolicy = 'default'
  #windowOpen: WindowOpenHandler = () => ({ action: 'allow' })
  readonly exposed: object

  constructor(session: StandInSession, page: { reload: () => void }) {
    this.exposed = onlyKnown('webContents', {
      session: session.exposed,
      on: (name: string, listener: (...args: unknown[]) => void) => this.events.on(name, listener),
      reload: () => page.reload(),
      // Ends the process behind a page that hangs; the page of the driven browser never does.
      forcefullyCrashRenderer: () => {
        this.events.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 })
      },
      setWindowOpenHandler: (handler: WindowOpenHandler) => {
        this.#windowOpen = handler
      },
      setWebRTCIPHandlingPolicy: (policy: string) => {
        this.webRtcPolicy = policy
      },
    })
  }

  /** Asks the main process about a navigation that the page began itself, by the same events and in their order. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    const names = isMainFrame ? ['will-frame-navigate', 'will-navigate'] : ['will-frame-navigate']
    return names.every((name) => {
      const event = new StoppableEvent(url)
      this.events.emit(name, event)
      return !event.isStopped
    })
  }

  /** Asks the main process about a window that the page wants to open. */
  mayOpenWindow(url: string): boolean {
    return this.#windowOpen({ url }).action === 'allow'
  }
}
