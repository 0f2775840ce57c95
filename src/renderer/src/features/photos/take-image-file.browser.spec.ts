/** Seam: files into kept pictures, by the browser's own decoder and encoder. */
import { describe, expect, it } from 'vitest'
import { coloursAt, drawnPhoto } from '../../../../../tests/support/drawn-photo'
import {
  cut,
  exifSegment,
  joinedBytes,
  jpegOf,
  latin,
  pngOf,
  webpOf,
  withSegment,
} from '../../../../../tests/support/made-up-images'
import { readImageHeader } from '../../../../domain/photo/image-header'
import { takeImageFile } from './take-image-file'

const taken = async (bytes: Uint8Array<ArrayBuffer>, type = 'image/jpeg') => {
  const answer = await takeImageFile(new Blob([bytes], { type }))
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}
const lettersOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => String.fromCharCode(byte)).join('')

/** Codes of a JPEG's segments up to its coded data. */
const segmentsOf = (jpeg: Uint8Array): readonly number[] => {
  const codes: number[] = []
  for (let at = 2; jpeg[at] === 0xff && jpeg[at + 1] !== 0xda;) {
    codes.push(jpeg[at + 1] ?? 0)
    at += 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0)
  }
  return codes
}

describe('a photo', () => {
  it('loses place, time and camera, and keeps the way it was held in its pixels', async () => {
    const camera = withSegment(await drawnPhoto(2400, 1200), exifSegment(6))
    expect(lettersOf(camera)).toMatch(/Exif.*SpyCam 3000.*GPS52\.5200N/s)
    const { jpeg, widthPx, heightPx } = await taken(camera)
    // Held upright: what was left is on top.
    expect([widthPx, heightPx]).toEqual([800, 1600])
    expect(
      await coloursAt(jpeg, [
        [400, 200],
        [400, 1400],
      ]),
    ).toEqual(['red', 'blue'])
    expect(lettersOf(jpeg)).not.toMatch(/Exif|SpyCam|GPS|Adobe|Photoshop|xmp/i)
    // APP1, APP3 to APP15 and comments carry words; none is left. APP2 is the colour profile that the browser writes.
    const COLOUR = 0xe2
    const words = segmentsOf(jpeg).filter((code) => code > 0xe0 && code !== COLOUR)
    expect(words).toEqual([])
    expect(lettersOf(jpeg).split('ICC_PROFILE').length).toBeLessThanOrEqual(2)
  })

  it.each(['image/png', 'image/webp', 'image/jpeg'] as const)(
    'is drawn anew from %s, never larger than it was, whatever type the file claims',
    async (type) => {
      const source = await drawnPhoto(640, 480, type)
      const { jpeg, widthPx, heightPx } = await taken(source, 'text/html')
      expect(readImageHeader(jpeg)).toMatchObject({
        ok: true,
        value: { widthPx: 640, heightPx: 480, mediaType: 'image/jpeg' },
      })
      expect([widthPx, heightPx]).toEqual([640, 480])
      expect(await coloursAt(jpeg, [[20, 20]])).toEqual(['red'])
    },
  )

  it('leaves behind what telephones put after its end', async () => {
    const source = joinedBytes(await drawnPhoto(200, 200), latin('TRAILER of a telephone'))
    expect(lettersOf((await taken(source)).jpeg)).not.toContain('TRAILER')
  })
})

describe('a hostile file', () => {
  it.each([
    ['nothing in it', async () => new Uint8Array(0), 'empty'],
    ['a bomb', async () => pngOf(100_000, 100_000), 'too-many-pixels'],
    ['SVG', async () => latin('<svg onload="fetch(1)"/>'), 'drawing'],
    ['cut off', async () => cut(await drawnPhoto(400, 400), 2_000), 'truncated'],
    ['a front without a picture', async () => jpegOf(400, 400), 'not-drawn'],
    ['a PNG front without a picture', async () => pngOf(400, 400), 'not-drawn'],
    ['a WebP front without a picture', async () => webpOf(400, 400), 'not-drawn'],
    [
      'a page behind the picture',
      async () => joinedBytes(await drawnPhoto(99, 99), latin('<script>alert(1)</script>')),
      'hidden-content',
    ],
  ])('is refused with its reason: %s', async (_name, make, code) => {
    const answer = await takeImageFile(new Blob([await make()], { type: 'image/jpeg' }))
    expect(answer).toMatchObject({ ok: false, error: { code } })
  })

  it('of 41 MB is refused without reading it', async () => {
    const large = new Blob([new Uint8Array(1024 * 1024)])
    const file = new Blob(Array.from({ length: 41 }, () => large))
    file.arrayBuffer = () => Promise.reject(new Error('it was read'))
    expect(await takeImageFile(file)).toMatchObject({ error: { code: 'too-many-bytes' } })
  })
})
