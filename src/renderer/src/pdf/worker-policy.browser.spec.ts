import { expect, test } from 'vitest'
import { ownScriptUrl } from './worker-policy'

test('a file of the app is taken', () => {
  expect(ownScriptUrl('/assets/worker.js')).toBe(`${location.origin}/assets/worker.js`)
})

test.each([
  'https://example.org/worker.js',
  '//example.org/worker.js',
  'data:text/javascript,0',
  'javascript:0',
])('%s is refused', (url) => {
  expect(() => ownScriptUrl(url)).toThrow(TypeError)
})

test('a blob is refused although it carries the origin of the app', () => {
  const url = URL.createObjectURL(new Blob(['0'], { type: 'text/javascript' }))
  expect(() => ownScriptUrl(url)).toThrow(TypeError)
  URL.revokeObjectURL(url)
})
