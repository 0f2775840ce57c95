import { describe, expect, it } from 'vitest'
import { readSignedFile } from '../../src/shared/signed-file'
import { newMakerKey, signContent } from '../../tools/sign-content'

// Seam: the maker's tool writes, the program reads. Keys are made here and live as long as the spec.

const maker = newMakerKey()
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const signed = await signContent('palpate-knowledge', '{"word":"änderung"}', maker.privateKey)
const read = (text: string, kind: 'palpate-knowledge' | 'palpate-program' = 'palpate-knowledge') =>
  readSignedFile(bytesOf(text), kind, maker.publicKey)
const fails = (code: string) => ({ ok: false, error: { code } })

describe('a signed file', () => {
  it('gives back what was signed', async () => {
    expect(await read(signed)).toEqual({ ok: true, value: '{"word":"änderung"}' })
  })

  it('of another maker is refused', async () => {
    const other = await signContent('palpate-knowledge', '{}', newMakerKey().privateKey)
    expect(await read(other)).toEqual(fails('wrong-signature'))
  })

  it('whose content was changed with its digest is refused', async () => {
    const other = await signContent('palpate-knowledge', '{"word":"x"}', newMakerKey().privateKey)
    const forged = {
      ...(JSON.parse(other) as object),
      signature: (JSON.parse(signed) as { signature: string }).signature,
    }
    expect(await read(JSON.stringify(forged))).toEqual(fails('wrong-signature'))
  })

  it('of one kind is not taken for another', async () => {
    expect(await read(signed, 'palpate-program')).toEqual(fails('not-this-kind'))
    const renamed = signed.replace('palpate-knowledge', 'palpate-program')
    expect(await read(renamed, 'palpate-program')).toEqual(fails('damaged'))
  })

  it('of which any one byte was changed is refused', async () => {
    const whole = bytesOf(signed)
    for (let at = 0; at < whole.length; at += 1) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      const answer = await readSignedFile(changed, 'palpate-knowledge', maker.publicKey)
      expect({ at, ok: answer.ok }).toEqual({ at, ok: false })
    }
  })

  it.each(['', '{}', 'null', '[]', '{"kind":"palpate-knowledge"}', signed.slice(0, -1), '\uFEFF{'])(
    'that is none is refused: %#',
    async (text) => {
      expect(await read(text)).toEqual(fails('not-this-kind'))
    },
  )

  it('larger than any of ours is not even read', async () => {
    const huge = new Uint8Array(32 * 1024 * 1024 + 1)
    expect(await readSignedFile(huge, 'palpate-knowledge', maker.publicKey)).toEqual(
      fails('too-large'),
    )
  })

  it('is not accepted when the key is none', async () => {
    expect(await readSignedFile(bytesOf(signed), 'palpate-knowledge', '')).toEqual(
      fails('cannot-check'),
    )
  })
})
