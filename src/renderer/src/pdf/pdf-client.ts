import type { PrintDocument, PrintOptions } from '../../../domain/handout/blocks'
import { fail, ok, type Result } from '../../../shared/result'
import { mapTexts } from './printable-document'
import type { PdfAnswers, PdfReply, PdfRequest, PdfTask } from './worker-messages'
import { createTrustedWorker } from './worker-policy'
import workerUrl from './worker?worker&url'

/** A document that takes longer is given up, and the worker with it, in milliseconds. */
const TIME_LIMIT_MS = 20_000

/** Makes PDFs off the screen's thread. */
export interface PdfClient {
  /** The finished file, or 'pdf-failed' with a kind of error, 'timeout' or 'crashed' as detail. */
  renderPdf(
    document: PrintDocument,
    options: PrintOptions,
  ): Promise<Result<Uint8Array, 'pdf-failed'>>
  /** Characters that the fonts cannot draw. To be shown before a file is made. */
  missingGlyphs(document: PrintDocument): Promise<Result<readonly string[], 'pdf-failed'>>
  /** Loads fonts and program, so that the first file is quick. Never fails; a later task reports what is wrong. */
  warmUp(): Promise<void>
  /** Ends the worker; what is under way fails as 'closed'. The next task starts a new one. */
  close(): void
}

/** The worker as the client uses it. */
export type PdfWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** What the client needs from outside. */
export interface PdfClientEnvironment {
  readonly now: () => Date
  readonly startWorker?: () => PdfWorker
}

interface Waiting {
  readonly settle: (reply: Result<PdfAnswers[PdfTask['kind']], 'pdf-failed'>) => void
  readonly timer: ReturnType<typeof setTimeout>
}

/** A client with its own worker, which starts with the first task and is started again after a crash. */
export function createPdfClient({
  now,
  startWorker = () => createTrustedWorker(workerUrl),
}: PdfClientEnvironment): PdfClient {
  const waiting = new Map<number, Waiting>()
  let worker: PdfWorker | undefined
  let lastId = 0

  const settle = (id: number, reply: Parameters<Waiting['settle']>[0]): void => {
    const request = waiting.get(id)
    if (request === undefined) return
    waiting.delete(id)
    clearTimeout(request.timer)
    request.settle(reply)
  }

  const giveUp = (why: 'timeout' | 'crashed' | 'closed'): void => {
    worker?.terminate()
    worker = undefined
    for (const id of [...waiting.keys()]) settle(id, fail('pdf-failed', why))
  }

  const start = (): PdfWorker => {
    const started = startWorker()
    started.addEventListener('message', ({ data }: MessageEvent<PdfReply>) => {
      settle(data.id, data.ok ? ok(data.answer) : fail('pdf-failed', data.errorName))
    })
    const crashed = (): void => {
      // A late event of a worker that was already replaced concerns nobody.
      if (worker === started) giveUp('crashed')
    }
    started.addEventListener('error', crashed)
    started.addEventListener('messageerror', crashed)
    return started
  }

  const ask = <Kind extends PdfTask['kind']>(
    task: Extract<PdfTask, { kind: Kind }>,
  ): Promise<Result<PdfAnswers[Kind], 'pdf-failed'>> =>
    new Promise((resolve) => {
      const request: PdfRequest = { id: ++lastId, task }
      waiting.set(request.id, {
        // The worker answers each kind of task with its own kind of answer.
        settle: resolve as Waiting['settle'],
        timer: setTimeout(() => giveUp('timeout'), TIME_LIMIT_MS),
      })
      worker ??= start()
      worker.postMessage(request)
    })

  return {
    renderPdf: (document, options) =>
      ask<'render'>({
        kind: 'render',
        document: plainCopy(document),
        options: {
          largePrint: options.largePrint,
          pageSize: options.pageSize,
          blackAndWhite: options.blackAndWhite === true,
        },
        createdAt: now().getTime(),
      }),
    missingGlyphs: (document) =>
      ask<'missing-glyphs'>({ kind: 'missing-glyphs', document: plainCopy(document) }),
    warmUp: async () => {
      await ask<'warm-up'>({ kind: 'warm-up' })
    },
    close: () => giveUp('closed'),
  }
}

/** Reactive proxies cannot be sent to a worker; a rebuilt document can. */
const plainCopy = (document: PrintDocument): PrintDocument => mapTexts(document, (text) => text)
