import type { AccuracyReport } from '../../../domain/evaluation/accuracy'
import type { KnownCase } from '../../../domain/evaluation/case-schema'
import type { CrossValidation } from '../../../domain/evaluation/cross-validation-schema'
import type { KnowledgeBase } from '../../../domain/knowledge/knowledge-base'
import { fail, ok, type Result } from '../../../shared/result'
import type { AccuracyFailure, AccuracyRequest } from '../services/services'
import type { AccuracyMessage, AccuracyTask } from './accuracy-messages'

/** A run that takes longer is given up, in milliseconds. */
const TIME_LIMIT_MS = 60_000

/** The worker as it is used here. */
export type AccuracyWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** What a run needs from outside. */
export interface AccuracyEnvironment {
  readonly knowledge: KnowledgeBase
  readonly cases: readonly KnownCase[]
  readonly crossValidated: CrossValidation
  /** 'YYYY-MM-DD'. */
  readonly today: string
  readonly startWorker: () => AccuracyWorker
}

/**
 * One run over the bundled cases in a worker of its own, which ends with it. The place of work is that of the
 * cross-validation: published cases are what a referral clinic sees.
 */
export const runAccuracy = (
  { knowledge, cases, crossValidated, today, startWorker }: AccuracyEnvironment,
  { onProgress, signal }: AccuracyRequest,
): Promise<Result<AccuracyReport, AccuracyFailure>> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve(fail('cancelled'))
      return
    }
    const { setting } = crossValidated
    const worker = startWorker()
    const end = (result: Result<AccuracyReport, AccuracyFailure>): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      worker.terminate()
      resolve(result)
    }
    const cancel = (): void => end(fail('cancelled'))
    const timer = setTimeout(() => end(fail('accuracy-failed', 'timeout')), TIME_LIMIT_MS)
    signal.addEventListener('abort', cancel)
    worker.addEventListener('error', () => end(fail('accuracy-failed', 'crashed')))
    worker.addEventListener('messageerror', () => end(fail('accuracy-failed', 'unreadable')))
    worker.addEventListener('message', ({ data }: MessageEvent<AccuracyMessage>) => {
      if (data.kind === 'progress') {
        onProgress(data.done, cases.length)
        return
      }
      end(
        ok({
          cases: cases.length,
          setting,
          knowledgeVersion: knowledge.version,
          plain: data.plain,
          crossValidated,
          crossValidatedIsCurrent: data.modelVersion === crossValidated.modelVersion,
        }),
      )
    })
    const task: AccuracyTask = { cases, knowledge, setting, today }
    worker.postMessage(task)
  })
