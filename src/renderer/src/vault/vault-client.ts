import type { VaultStatus } from '../services/sealed-workspace'
import type { StoragePort } from '../../../shared/storage-port'
import type { RecordSink } from './sealed/load-records'
import type { VaultEngine } from './engine/vault-engine'
import { toStored } from './to-stored'
import type { EngineMethod, FromWorker, PortMethod, ToWorker } from './worker-messages'

/** The engine as the page sees it: the same calls, answered across the border. */
export type RemoteEngine = {
  readonly [Method in EngineMethod]: (
    ...args: Parameters<VaultEngine[Method]>
  ) => Promise<Awaited<ReturnType<VaultEngine[Method]>>>
}

/** A worker as the client uses it. */
export type VaultWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** One worker and how to end it. */
export interface VaultClient {
  readonly engine: RemoteEngine
  /** Ends the worker and the keys with it; what is under way is rejected. */
  end(): void
}

/** Thrown to calls that were under way when the worker ended. */
export class WorkerEndedError extends Error {
  override readonly name = 'WorkerEndedError'
}

/** Arguments come out of the screens' proxies, which cannot cross to a worker. */
const plain = (value: unknown): unknown => (value === undefined ? undefined : toStored(value))

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** Starts the vault's worker and gives it the second copy, which only the page can reach. */
export const startVaultClient = (options: {
  readonly startWorker: () => VaultWorker
  readonly port: StoragePort
  readonly sink: RecordSink
  readonly onStatus: (status: VaultStatus) => void
  readonly onCrash: () => void
}): VaultClient => {
  const { port, sink } = options
  const worker = options.startWorker()
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let ended = false

  const send = (message: ToWorker): void => worker.postMessage(message)
  const end = (): void => {
    ended = true
    worker.terminate()
    for (const { reject } of waiting.values()) reject(new WorkerEndedError('the worker ended'))
    waiting.clear()
  }
  const answerPort = async (id: number, method: PortMethod, args: readonly unknown[]) => {
    // The worker calls with the arguments of the method's type: both sides are of one build.
    const call = port[method].bind(port) as (...given: readonly unknown[]) => Promise<unknown>
    const answer = await call(...args).catch((): unknown => ({
      ok: false,
      error: { code: 'write-failed' },
    }))
    if (!ended) send({ kind: 'port-answer', id, answer })
  }
  const settle = (id: number, how: (call: Waiting) => void): void => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (call !== undefined) how(call)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (ended) return
    switch (data.kind) {
      case 'answer':
        return settle(data.id, ({ resolve }) => resolve(data.answer))
      case 'threw':
        return settle(data.id, ({ reject }) => reject(new Error(`vault: ${data.name}`)))
      case 'port':
        return void answerPort(data.id, data.method, data.args)
      case 'values':
        return sink.values(data.json)
      case 'removed':
        return sink.removed(data.store, data.id)
      case 'restart':
        return sink.restart()
      case 'status':
        return options.onStatus(data.status)
    }
  })
  const crashed = (): void => {
    if (ended) return
    end()
    options.onCrash()
  }
  worker.addEventListener('error', crashed)
  worker.addEventListener('messageerror', crashed)

  const call = (method: EngineMethod, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended) {
        reject(new WorkerEndedError('the worker ended'))
        return
      }
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      send({ kind: 'call', id, method, args: args.map(plain) })
    })
  return {
    // A proxy cannot be typed member by member; RemoteEngine says what each call takes and gives.
    engine: new Proxy({} as RemoteEngine, {
      get:
        (_target, method: EngineMethod) =>
        (...args: readonly unknown[]) =>
          call(method, args),
    }),
    end,
  }
}
