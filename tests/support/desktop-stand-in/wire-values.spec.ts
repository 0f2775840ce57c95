import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeWire, encodeWire } from './wire-values'

const carry = (value: unknown): unknown => decodeWire(encodeWire(value))

it('carries what a structured clone carries, unchanged', () => {
  const cloneable = fc.anything({
    withBigInt: true,
    withDate: true,
    withSparseArray: false,
    withTypedArray: false,
    key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'then')),
  })
  fc.assert(
    fc.property(cloneable, (value) => {
      expect(carry(value)).toEqual(structuredClone(value))
    }),
    { seed: 3, numRuns: 300 },
  )
})

it('carries bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
      expect(carry({ bytes })).toEqual({ bytes })
    }),
    { seed: 3, numRuns: 30 },
  )
})

it('keeps an own __proto__ own, and pollutes nothing', () => {
  const carried = carry(JSON.parse('{"__proto__":{"polluted":1}}')) as object
  expect(Object.hasOwn(carried, '__proto__')).toBe(true)
  expect('polluted' in {}).toBe(false)
})

it.each([[() => 1], [Symbol('x')], [{ inner: () => 1 }]])(
  'refuses what cannot be cloned',
  (value) => {
    expect(() => encodeWire(value)).toThrow(/could not be cloned/)
  },
)
