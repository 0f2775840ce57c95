import evaluation from 'virtual:evaluation'
import knowledge from 'virtual:knowledge'
import { expect, it } from 'vitest'
import { plainFigures } from '../../../domain/evaluation/accuracy'
import type { AccuracyMessage } from './accuracy-messages'
import { runAccuracy, type AccuracyWorker } from './run-accuracy'

/** A worker that says what it is told to; the real one runs in the browser spec. */
class StandInWorker extends EventTarget {
  terminated = false
  asked: unknown[] = []
  postMessage(task: unknown): void {
    this.asked.push(task)
  }
  terminate(): void {
    this.terminated = true
  }
  say(message: AccuracyMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }))
  }
}

const start = () => {
  const worker = new StandInWorker()
  const control = new AbortController()
  const progress: (readonly [number, number])[] = []
  const result = runAccuracy(
    {
      knowledge,
      ...evaluation,
      today: '2026-11-24',
      startWorker: () => worker as unknown as AccuracyWorker, // the part that is used
    },
    { onProgress: (done, of) => progress.push([done, of]), signal: control.signal },
  )
  return { worker, control, progress, result }
}
const finished = (modelVersion: string): AccuracyMessage => ({
  kind: 'finished',
  plain: plainFigures([]),
  modelVersion,
})

it('tells how far it is and ends its worker with the answer', async () => {
  const { worker, progress, result } = start()
  worker.say({ kind: 'progress', done: 10 })
  worker.say(finished(evaluation.crossValidated.modelVersion))
  const answer = await result
  expect(progress).toEqual([[10, evaluation.cases.length]])
  expect(answer).toMatchObject({ ok: true, value: { crossValidatedIsCurrent: true } })
  expect(worker.terminated).toBe(true)
})

it('says so when the stored figures are of another model', async () => {
  const { worker, result } = start()
  worker.say(finished('another'))
  expect(await result).toMatchObject({ ok: true, value: { crossValidatedIsCurrent: false } })
})

it('stops at once when cancelled, before or during the run', async () => {
  const { worker, control, result } = start()
  control.abort()
  expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(worker.terminated).toBe(true)
  const never = new AbortController()
  never.abort()
  const again = runAccuracy(
    { knowledge, ...evaluation, today: '2026-11-24', startWorker: () => expect.fail('started') },
    { onProgress: () => undefined, signal: never.signal },
  )
  expect(await again).toMatchObject({ ok: false, error: { code: 'cancelled' } })
})

it('reports a crash as a failure', async () => {
  const { worker, result } = start()
  worker.dispatchEvent(new Event('error'))
  expect(await result).toMatchObject({ ok: false, error: { code: 'accuracy-failed' } })
  expect(worker.terminated).toBe(true)
})
