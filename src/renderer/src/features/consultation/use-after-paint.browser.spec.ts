/** Seam: a value held back until the browser has painted, taken over at once when a key needs it. */
import { expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useAfterPaint } from './use-after-paint'

it('follows after the next picture, and at once when asked to', async () => {
  const source = ref(1)
  const scope = effectScope()
  const followed = scope.run(() => useAfterPaint(() => source.value))
  if (!followed) throw new Error('no scope')
  const { value, isBehind, catchUp } = followed
  source.value = 2
  await nextTick()
  expect([value.value, isBehind.value]).toEqual([1, true])
  await expect.poll(() => value.value).toBe(2)
  expect(isBehind.value).toBe(false)
  source.value = 3
  catchUp()
  expect([value.value, isBehind.value]).toEqual([3, false])
  scope.stop()
})
