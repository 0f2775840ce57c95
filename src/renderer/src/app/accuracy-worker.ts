import { plainFigures } from '../../../domain/evaluation/accuracy'
import { judgeKnownCase } from '../../../domain/evaluation/judge-known-case'
import { modelVersion } from '../../../domain/evaluation/model-version'
import type { AccuracyMessage, AccuracyTask } from './accuracy-messages'

/* The shell around the evaluation that runs off the screen's thread. Bundled cases only, never a record. */

/** Cases between two messages. */
const STEP = 5

const tell = (message: AccuracyMessage): void => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<AccuracyTask>) => {
  const { cases, knowledge, setting, today } = data
  const judged = cases.map((known, index) => {
    if (index % STEP === 0) tell({ kind: 'progress', done: index })
    return judgeKnownCase(known, knowledge, { setting, guidelines: 'uk-nice', today })
  })
  tell({
    kind: 'finished',
    plain: plainFigures(judged),
    modelVersion: modelVersion(knowledge, cases, setting),
  })
})
