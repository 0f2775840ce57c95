import { EventEmitter } from 'node:events'
import { onlyKnown } from './only-known.ts'

type RequestListener = (
  details: { url: string; method: string; resourceType: string },
  answer: (decision: { cancel?: boolean }) => void,
) => void
type PermissionCheck = (contents: unknown, permission: string, origin: string) => boolean
type SchemeHandler = (request: Request) => Response | Promise<Response>

/** One of Electron's sessions: keeps what the main process set, and answers for the page as Electron would. */
export class StandInSession {
  readonly events = new EventEmitter()
  readonly schemes = new Map<string, SchemeHandler>()
  isSpellCheckerEnabled = true
  #beforeRequest: RequestListener = (_details, answer) => answer({})
  #isPermitted: PermissionCheck = () => true

  /** What the main process sees of it. */
  readonly exposed = onlyKnown('session', {
    on: (name: string, listener: (...args: unknown[]) => void) => this.events.on(name, listener),
    setSpellCheckerEnabled: (isEnabled: boolean) => {
      this.isSpellCheckerEnabled = isEnabled
    },
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: (handler: PermissionCheck) => {
      this.#isPermitted = handler
    },
    setDevicePermissionHandler: () => undefined,
    setDisplayMediaRequestHandler: () => undefined,
    setBluetoothPairingHandler: () => undefined,
    webRequest: onlyKnown('session.webRequest', {
      onBeforeRequest: (listener: RequestListener) => {
        this.#beforeRequest = listener
      },
    }),
    protocol: onlyKnown('session.protocol', {
      handle: (scheme: string, handler: SchemeHandler) => {
        if (this.schemes.has(scheme)) throw new Error(`${scheme} is handled already`)
        this.schemes.set(scheme, handler)
      },
    }),
  })

  /** What the main process decides about a request. */
  isCancelled(url: string, method: string, resourceType: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.#beforeRequest({ url, method, resourceType }, ({ cancel }) => resolve(cancel === true))
    })
  }

  /** What the main process decides about a permission. */
  isPermitted(permission: string, origin: string): boolean {
    return this.#isPermitted(null, permission, origin)
  }
}
