import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toStored } from './to-stored'

/** What a framework hands out for a record: a proxy that hands out proxies. */
const reactive = <T extends object>(record: T): T =>
  new Proxy(record, {
    get: (target, key): unknown => {
      const member: unknown = Reflect.get(target, key)
      return typeof member === 'object' && member !== null ? reactive(member) : member
    },
  })

describe('toStored', () => {
  it('makes of a reactive record what structured cloning takes, equal to the original', () => {
    const record = reactive({ id: 'a', findings: { tender: false }, list: [{ x: 1 }] })
    expect(() => structuredClone(record)).toThrow()
    expect(structuredClone(toStored(record))).toEqual({
      id: 'a',
      findings: { tender: false },
      list: [{ x: 1 }],
    })
  })

  it('leaves out undefined keys, so that "not asked" stays a missing key', () => {
    const stored = toStored<Record<string, unknown>>({ a: undefined, b: { c: undefined, d: null } })
    expect(Object.keys(stored)).toEqual(['b'])
    expect(stored['b']).toStrictEqual({ d: null })
  })

  it('shares nothing with the original, bytes included', () => {
    const original = { list: [{ n: 1 }], pdf: new Uint8Array([1, 2, 3]) }
    const stored = toStored(original)
    original.pdf[0] = 9
    original.list.push({ n: 2 })
    expect(stored).toEqual({ list: [{ n: 1 }], pdf: new Uint8Array([1, 2, 3]) })
  })

  it.each([
    ['a function', { f: () => 1 }],
    ['a date', { d: new Date(0) }],
    ['a map', { m: new Map() }],
    ['not a number', { n: Number.NaN }],
    ['a hole in a list', { l: [undefined] }],
  ])('refuses %s: that is a bug', (_, value) => {
    expect(() => toStored<unknown>(value)).toThrow(TypeError)
  })

  it('gives equal plain data back for any plain data', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(JSON.stringify(toStored(value))).toBe(JSON.stringify(value))
      }),
      { numRuns: 200, seed: 1 },
    )
  })
})
