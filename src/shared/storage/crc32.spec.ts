import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { crc32 } from './crc32'

it('is the checksum that zlib computes, in one piece or in two', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (a, b) => {
      expect(crc32(a)).toBe(zlibCrc32(a))
      expect(crc32(b, crc32(a))).toBe(zlibCrc32(Buffer.concat([a, b])))
    }),
    { seed: 11, numRuns: 200 },
  )
})
