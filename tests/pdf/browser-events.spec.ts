import { EventEmitter as NodeEventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { EventEmitter } from '../../src/renderer/src/pdf/engine/browser-events'

/** The same calls on Node's class and on ours must be answered alike. */
function record(emitter: EventEmitter | NodeEventEmitter): readonly unknown[] {
  const heard: unknown[] = []
  const first = (value: unknown): void => void heard.push(['first', value])
  const removesItself = (value: unknown): void => {
    heard.push(['once', value])
    emitter.removeListener('line', removesItself)
  }
  emitter.addListener('line', first)
  emitter.addListener('line', removesItself)
  emitter.addListener('line', first)
  heard.push(emitter.emit('line', 1), emitter.emit('line', 2))
  emitter.removeListener('line', first)
  emitter.removeListener('page', first)
  heard.push(emitter.emit('line', 3), emitter.emit('page', 4))
  return heard
}

test('answers as the class of Node does', () => {
  expect(record(new EventEmitter())).toEqual(record(new NodeEventEmitter()))
})
