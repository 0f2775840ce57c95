import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { createLockWishes } from './lock-wishes'

const watched = () => {
  const [power, window, wishes] = [new EventEmitter(), new EventEmitter(), createLockWishes()]
  wishes.watchPower(power)
  wishes.watchWindow(window)
  return { power, window, wishes }
}

it('answers each question with the next reason', async () => {
  const { power, window, wishes } = watched()
  const first = wishes.next()
  power.emit('suspend')
  expect(await first).toEqual({ ok: true, value: 'suspend' })
  const second = wishes.next()
  power.emit('lock-screen')
  expect(await second).toMatchObject({ value: 'screen-locked' })
  const third = wishes.next()
  window.emit('minimize')
  expect(await third).toMatchObject({ value: 'minimised' })
})

it('does not forget what came between two questions', async () => {
  const { power, wishes } = watched()
  power.emit('lock-screen')
  power.emit('suspend')
  expect(await wishes.next()).toMatchObject({ value: 'suspend' })
})

it('answers the page that asked last', async () => {
  const { power, wishes } = watched()
  void wishes.next()
  const afterReload = wishes.next()
  power.emit('suspend')
  expect(await afterReload).toMatchObject({ value: 'suspend' })
})
