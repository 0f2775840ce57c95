import { localDay } from '../../../domain/case/dates'
import type { KnowledgeBase } from '../../../domain/knowledge/knowledge-base'
import { createTrustedWorker } from '../pdf/worker-policy'
import type { Services } from '../services/services'
import workerUrl from './accuracy-worker?worker&url'
import { runAccuracy } from './run-accuracy'

/** The service behind Settings > Accuracy. The cases are loaded with the first run: most visits need none. */
export const createAccuracy =
  (knowledge: KnowledgeBase, now: () => Date): Services['runAccuracy'] =>
  async (request) => {
    const { default: evaluation } = await import('virtual:evaluation')
    const moment = now()
    return runAccuracy(
      {
        knowledge,
        ...evaluation,
        today: localDay(moment.getTime(), moment.getTimezoneOffset()),
        startWorker: () => createTrustedWorker(workerUrl),
      },
      request,
    )
  }
