import { ok, type Result } from '../../../shared/result'
import type { StorageErrorCode, StoragePort } from '../../../shared/storage-port'
import { databaseBytes } from './database-bytes'
import { createVaultEngine } from './engine/vault-engine'
import type { FromWorker, PortMethod, ToWorker } from './worker-messages'

/*
 * The shell around the engine. The keys live here and nowhere else: ending this worker locks the vault. The second copy is
 * reached through the page, which is given sealed bytes only.
 */

const tell = (message: FromWorker, transfer: Transferable[] = []): void =>
  postMessage(message, { transfer })

let lastPortCall = 0
const waiting = new Map<number, (answer: unknown) => void>()

const askPort = (method: PortMethod, args: readonly unknown[]): Promise<unknown> =>
  new Promise((resolve) => {
    const id = ++lastPortCall
    waiting.set(id, resolve)
    tell({ kind: 'port', id, method, args })
  })

// The page's port answers each method as its type says; a proxy cannot be typed member by member.
const port = new Proxy({} as StoragePort, {
  get:
    (_target, method: PortMethod) =>
    (...args: readonly unknown[]): Promise<Result<unknown, StorageErrorCode>> =>
      askPort(method, args) as Promise<Result<unknown, StorageErrorCode>>,
})

/** A worker that has just ended lets go of its lock a moment later, milliseconds. */
const CLAIM_MS = 2_000

/** One window works on a vault at a time; the lock goes with the worker. */
const claim = (): Promise<boolean> =>
  new Promise((resolve) => {
    navigator.locks
      .request('palpate-vault', { signal: AbortSignal.timeout(CLAIM_MS) }, () => {
        resolve(true)
        // Held until this worker ends.
        return new Promise(() => undefined)
      })
      .catch(() => resolve(false))
  })

let claimed: Promise<boolean> | undefined
const engine = createVaultEngine({
  port,
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  claim: async () => {
    claimed ??= claim()
    const isOurs = await claimed
    if (!isOurs) claimed = undefined
    return isOurs
  },
  databaseBytes,
  sink: {
    values: (json) => {
      const own = new Uint8Array(json)
      tell({ kind: 'values', json: own }, [own.buffer])
    },
    removed: (store, id) => tell({ kind: 'removed', store, id }),
    restart: () => tell({ kind: 'restart' }),
  },
  onStatus: (status) => tell({ kind: 'status', status }),
})

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'port-answer') {
    waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
    return
  }
  const { id, method, args } = data
  // The page calls with the arguments of the method's type: both sides are of one build.
  const call = engine[method] as (...given: readonly unknown[]) => Promise<unknown>
  call(...args).then(
    (answer) => tell({ kind: 'answer', id, answer }),
    (error: unknown) =>
      tell({ kind: 'threw', id, name: error instanceof Error ? error.name : 'unknown' }),
  )
})

// Lets a page that started the worker know that its program has loaded.
tell({ kind: 'answer', id: 0, answer: ok(undefined) })
