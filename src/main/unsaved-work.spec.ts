import { expect, it } from 'vitest'
import { createUnsavedWork } from './unsaved-work'

function guarded() {
  let close: (event: { preventDefault(): void }) => void = () => undefined
  const answers: ((leaves: boolean) => void)[] = []
  const window = { destroyed: 0 }
  const unsavedWork = createUnsavedWork()
  unsavedWork.guard(
    { on: (_event, listener) => (close = listener), destroy: () => (window.destroyed += 1) },
    () => new Promise((resolve) => answers.push(resolve)),
  )
  const closeIsStopped = (): boolean => {
    let stopped = false
    close({ preventDefault: () => (stopped = true) })
    return stopped
  }
  const answer = async (leaves: boolean): Promise<void> => {
    answers.shift()?.(leaves)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { unsavedWork, window, answers, closeIsStopped, answer }
}

it('closes without a question when everything is saved', () => {
  const { closeIsStopped, answers } = guarded()
  expect([closeIsStopped(), answers.length]).toEqual([false, 0])
})

it('stays when asked to, and asks again the next time', async () => {
  const { unsavedWork, window, closeIsStopped, answer, answers } = guarded()
  unsavedWork.set(true)
  expect(closeIsStopped()).toBe(true)
  await answer(false)
  expect(window.destroyed).toBe(0)
  expect(closeIsStopped()).toBe(true)
  expect(answers.length).toBe(1)
})

it('asks once however often the window is closed, and leaves when told', async () => {
  const { unsavedWork, window, closeIsStopped, answer, answers } = guarded()
  unsavedWork.set(true)
  expect([closeIsStopped(), closeIsStopped(), closeIsStopped()]).toEqual([true, true, true])
  expect(answers.length).toBe(1)
  await answer(true)
  expect(window.destroyed).toBe(1)
})

it('closes again once the text is saved', () => {
  const { unsavedWork, closeIsStopped } = guarded()
  unsavedWork.set(true)
  unsavedWork.set(false)
  expect(closeIsStopped()).toBe(false)
})
