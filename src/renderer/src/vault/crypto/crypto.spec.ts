/** Seam: our cryptography against published vectors and a second implementation of Argon2id. */
import { argon2id as otherArgon2id } from '@noble/hashes/argon2.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { hmac } from '@noble/hashes/hmac.js'
import { argon2id } from 'hash-wasm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areSoundParameters, calibratedParameters, leastParameters, stretched } from './argon2'
import { fromBase64, randomBytes, textOf, toHex, utf8 } from './bytes'
import { canonicalJson } from './canonical-json'
import { seal, unseal, sealRaw, unsealRaw, type Place } from './envelope'
import { padded, unpadded } from './padding'
import { printedRecoveryKey, readRecoveryKey, newRecoveryKey } from './recovery-key'
import { CHUNK_BYTES, sealStream, unsealStream } from './stream'
import { importSealingKey, keyMaterial, macOf, signingKey } from './subkeys'

const RUNS = process.env['PALPATE_DEEP'] === '1' ? 10_000 : 300
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))
const aKey = () => importSealingKey(randomBytes(32))
const place: Place = { store: 'visits', id: 'v1', schema: 1, revision: 3 }

describe('Argon2id', () => {
  it('gives the bytes of RFC 9106, section 5.3', async () => {
    // Version 0x13, 32 KiB, 3 passes, 4 lanes; the library takes no associated data, so the vector's own tag
    // is checked on the second implementation and the library against that one without the data.
    const input = {
      password: new Uint8Array(32).fill(1),
      salt: new Uint8Array(16).fill(2),
      secret: new Uint8Array(8).fill(3),
    }
    const options = { t: 3, m: 32, p: 4, dkLen: 32, key: input.secret }
    const associated = { ...options, personalization: new Uint8Array(12).fill(4) }
    expect(toHex(otherArgon2id(input.password, input.salt, associated))).toBe(
      '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
    )
    const ours = await argon2id({
      ...input,
      iterations: 3,
      memorySize: 32,
      parallelism: 4,
      hashLength: 32,
      outputType: 'binary',
    })
    expect(toHex(ours)).toBe(toHex(otherArgon2id(input.password, input.salt, options)))
  })

  it('gives the same bytes as the second implementation at our parameters', async () => {
    const parameters = leastParameters()
    const passphrase = 'caf\u0065\u0301 under the blue lamp'
    const other = otherArgon2id(utf8(passphrase.normalize('NFKC')), fromBase64(parameters.salt), {
      t: 3,
      m: 65_536,
      p: 1,
      dkLen: 32,
    })
    expect(toHex(await stretched(passphrase, parameters))).toBe(toHex(other))
    expect(toHex(await stretched(passphrase.normalize('NFC'), parameters))).toBe(toHex(other))
  })

  it.each([
    [{ memory: 65_535 }, false],
    [{ memory: 1_048_577 }, false],
    [{ memory: 262_144 }, true],
    [{ passes: 2 }, false],
    [{ passes: 11 }, false],
    [{ lanes: 5 }, false],
    [{ lanes: 0 }, false],
    [{ salt: 'AAAA' }, false],
    [{ memory: 65_536.5 }, false],
  ])('judges parameters from a disk: %j', async (change, sound) => {
    const parameters = { ...leastParameters(), ...change }
    expect(areSoundParameters(parameters)).toBe(sound)
    if (!sound) await expect(stretched('x', parameters)).rejects.toThrow(RangeError)
  })

  it.each([
    [200, 4],
    [400, 2],
    [900, 1],
  ])('calibrates upward: %d ms at the floor', async (milliseconds, factor) => {
    const clock = [0, milliseconds]
    const { memory } = await calibratedParameters(() => clock.shift() ?? 0)
    expect(memory).toBe(65_536 * factor)
  })
})

describe('keys', () => {
  it('gives the bytes of RFC 5869, test case 1, and of a second implementation', async () => {
    const material = await keyMaterial(hex('0b'.repeat(22)))
    const bits = await crypto.subtle.deriveBits(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: hex('000102030405060708090a0b0c'),
        info: hex('f0f1f2f3f4f5f6f7f8f9'),
      },
      material,
      336,
    )
    expect(toHex(new Uint8Array(bits))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    )
    const secret = new Uint8Array(32).fill(7)
    const key = await signingKey(await keyMaterial(secret.slice()), 'audit-mac|v1')
    const derived = hkdf(sha256, secret, undefined, utf8('audit-mac|v1'), 32)
    expect(toHex(await macOf(key, utf8('entry')))).toBe(toHex(hmac(sha256, derived, utf8('entry'))))
  })

  it('gives the text of the GCM specification, test case 14 (256 bits, zero key)', async () => {
    const key = await importSealingKey(new Uint8Array(32))
    const text = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: new Uint8Array(12) },
      key,
      new Uint8Array(16),
    )
    expect(toHex(new Uint8Array(text))).toBe(
      'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
    )
  })

  it('sets the raw key to zero', async () => {
    const raw = randomBytes(32)
    await importSealingKey(raw)
    expect(raw).toEqual(new Uint8Array(32))
  })
})

describe('a sealed record', () => {
  it('opens at its place only', async () => {
    const key = await aKey()
    await fc.assert(
      fc.asyncProperty(
        fc.record({ store: fc.string(), id: fc.string(), schema: fc.nat(9), revision: fc.nat() }),
        fc.uint8Array({ maxLength: 600 }),
        async (other, bytes) => {
          const sealed = await seal(key, place, bytes)
          expect(sealed.byteLength % 256).toBe(28)
          expect(await unseal(key, place, sealed)).toEqual(new Uint8Array(bytes))
          await expect(unseal(key, other, sealed)).rejects.toThrow('refused')
        },
      ),
      { numRuns: RUNS },
    )
  })

  it.each(['store', 'id', 'schema', 'revision'] as const)('is bound to its %s', async (part) => {
    const key = await aKey()
    const sealed = await seal(key, place, utf8('text'))
    const moved = { ...place, [part]: typeof place[part] === 'number' ? 4 : 'other' }
    await expect(unseal(key, moved, sealed)).rejects.toThrow('refused')
  })

  it('is refused after any one change, and under another key', async () => {
    const key = await aKey()
    const sealed = await seal(key, place, utf8('x'.repeat(300)))
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.byteLength * 8 - 1), async (bit) => {
        const changed = sealed.slice()
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        await expect(unseal(key, place, changed)).rejects.toThrow('refused')
      }),
      { numRuns: RUNS },
    )
    await expect(unseal(await aKey(), place, sealed)).rejects.toThrow('refused')
    await expect(unsealRaw(key, utf8(''), sealed.subarray(0, 20))).rejects.toThrow('too short')
  })

  it('never uses a nonce twice', async () => {
    const key = await aKey()
    const nonces = new Set<string>()
    for (let count = 0; count < RUNS; count += 1)
      nonces.add(toHex((await sealRaw(key, utf8(''), utf8('x'))).subarray(0, 12)))
    expect(nonces.size).toBe(RUNS)
  })

  it('hides lengths in buckets of 256 bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1200 }), (bytes) => {
        const whole = padded(bytes)
        expect(whole.byteLength % 256).toBe(0)
        expect(whole.byteLength - bytes.byteLength).toBeLessThan(260)
        expect(unpadded(whole)).toEqual(new Uint8Array(bytes))
      }),
    )
  })
})

describe('a sealed stream', () => {
  const bound = utf8('header')
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES])(
    'gives back %d bytes',
    async (length) => {
      const key = await aKey()
      const plain = new Uint8Array(length).map((_, at) => at % 251)
      const sealed = await sealStream(key, bound, plain)
      expect(await unsealStream(key, bound, sealed)).toEqual(plain)
      await expect(unsealStream(key, utf8('other'), sealed)).rejects.toThrow()
    },
  )

  it('is refused with a chunk cut off, left out, moved, repeated or added', async () => {
    const key = await aKey()
    const plain = new Uint8Array(3 * CHUNK_BYTES)
    const sealed = await sealStream(key, bound, plain)
    const chunk = CHUNK_BYTES + 16
    const [head, one, two, three] = [
      sealed.subarray(0, 7),
      sealed.subarray(7, 7 + chunk),
      sealed.subarray(7 + chunk, 7 + 2 * chunk),
      sealed.subarray(7 + 2 * chunk),
    ]
    for (const parts of [
      [head],
      [head, one, two],
      [head, two, three],
      [head, two, one, three],
      [head, one, one, two, three],
      [head, one, two, three, three],
      [head, one, two, three, new Uint8Array(1)],
    ]) {
      const changed = Uint8Array.from(parts.flatMap((part) => [...part]))
      await expect(unsealStream(key, bound, changed)).rejects.toThrow()
    }
  })
})

describe('the recovery key', () => {
  it('is read back however it was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 20, maxLength: 20 }), async (bytes) => {
        const printed = await printedRecoveryKey(new Uint8Array(bytes))
        expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
        const typed = printed.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o').replace(/1/g, 'l')
        expect(await readRecoveryKey(typed)).toEqual(new Uint8Array(bytes))
      }),
      { numRuns: 100 },
    )
  })

  it('is refused with one character wrong', async () => {
    const printed = await printedRecoveryKey(newRecoveryKey())
    for (let at = 0; at < printed.length; at += 1) {
      if (printed[at] === '-') continue
      const other = printed[at] === '7' ? '8' : '7'
      expect(await readRecoveryKey(printed.slice(0, at) + other + printed.slice(at + 1))).toBe(
        undefined,
      )
    }
    expect(await readRecoveryKey(printed.slice(1))).toBe(undefined)
  })
})

it('writes the same data as the same text', () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: 'x' }], a: null })).toBe(
    '{"a":null,"b":[1,{"c":"x"}]}',
  )
  expect(textOf(utf8('é'))).toBe('é')
})
