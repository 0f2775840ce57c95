/** Seam: files as they come, judged by their first bytes before anything is unpacked. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_IMAGE_BYTES, readImageHeader, sizeFault } from './image-header'
import {
  cut,
  jpegOf,
  joinedBytes,
  latin,
  pngOf,
  webpOf,
} from '../../../tests/support/made-up-images'

const codeOf = (bytes: Uint8Array): string => {
  const read = readImageHeader(bytes)
  return read.ok ? 'taken' : read.error.code
}

describe('a picture file', () => {
  it.each([
    ['JPEG', jpegOf(4032, 3024), 'image/jpeg'],
    ['PNG', pngOf(4032, 3024), 'image/png'],
    ['WebP', webpOf(4032, 3024), 'image/webp'],
  ])('says its size and kind: %s', (_name, bytes, mediaType) => {
    expect(readImageHeader(bytes)).toMatchObject({
      ok: true,
      value: { widthPx: 4032, heightPx: 3024, mediaType },
    })
  })

  it.each([
    ['empty', new Uint8Array(0), 'empty'],
    ['a bomb in a JPEG', jpegOf(65_000, 65_000), 'too-many-pixels'],
    ['a bomb in a PNG', pngOf(2_000_000_000, 2_000_000_000), 'too-many-pixels'],
    ['a bomb in a WebP', webpOf(16_000, 16_000), 'too-many-pixels'],
    ['a long thin bomb', pngOf(1_000_000, 40), 'too-many-pixels'],
    ['a spot', pngOf(4, 4), 'too-small'],
    ['nothing wide', pngOf(0, 40), 'damaged'],
    ['SVG', latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'drawing'],
    ['SVG behind a mark', latin('\xef\xbb\xbf \n<?xml version="1.0"?><svg/>'), 'drawing'],
    ['SVG as UTF-16', latin('\xff\xfe<\0s\0v\0g\0>\0'), 'drawing'],
    ['a page', latin('<!DOCTYPE html><script>alert(1)</script>'), 'drawing'],
    ['GIF', latin('GIF89a\x01\0\x01\0'), 'other-format'],
    ['BMP', latin('BM\0\0\0\0'), 'other-format'],
    ['HEIC', latin('\0\0\0\x18ftypheic\0\0\0\0'), 'heic'],
    ['a program', latin('MZ\x90\0'), 'not-an-image'],
    ['a note named photo.jpg', latin('see you on Monday'), 'not-an-image'],
    ['RIFF sound', latin('RIFF\x24\0\0\0WAVEfmt '), 'not-an-image'],
    [
      'a page in a JPEG comment',
      jpegOf(100, 100, latin('<script>alert(1)</script>')),
      'hidden-content',
    ],
    [
      'an archive behind a JPEG',
      joinedBytes(jpegOf(100, 100), latin('PK\x03\x04..')),
      'hidden-content',
    ],
    ['a page behind a PNG', joinedBytes(pngOf(100, 100), latin('  <html>')), 'hidden-content'],
    ['PDF behind a WebP', joinedBytes(webpOf(100, 100), latin('\n%PDF-1.7')), 'hidden-content'],
    ['two sizes in one JPEG', jpegOf(100, 100, undefined, 2), 'damaged'],
    ['moving PNG', pngOf(100, 100, 'acTL'), 'animated'],
  ])('is refused with its reason: %s', (_name, bytes, code) => {
    expect(codeOf(bytes)).toBe(code)
  })

  it('is refused for its size before its bytes are read', () => {
    expect(sizeFault(MAX_IMAGE_BYTES + 1)).toBe('too-many-bytes')
    expect(sizeFault(MAX_IMAGE_BYTES)).toBeUndefined()
  })

  it('may have what cameras put behind the end', () => {
    expect(codeOf(joinedBytes(jpegOf(100, 100), latin('SEFH trailer of a telephone')))).toBe(
      'taken',
    )
  })

  it('never throws and is never taken when it is cut anywhere', () => {
    const whole = [jpegOf(800, 600), pngOf(800, 600), webpOf(800, 600)]
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bytes, at) => {
          const part = cut(bytes, Math.floor(at * (bytes.byteLength - 1)))
          expect(codeOf(part)).not.toBe('taken')
        },
      ),
    )
  })

  it('never throws whatever the bytes are', () => {
    const fronts = fc.constantFrom(jpegOf(9, 9), pngOf(9, 9), webpOf(9, 9), new Uint8Array(0))
    fc.assert(
      fc.property(fronts, fc.uint8Array({ maxLength: 200 }), fc.nat(40), (front, noise, keep) => {
        expect(typeof codeOf(joinedBytes(cut(front, keep), noise))).toBe('string')
      }),
      { numRuns: 500 },
    )
  })
})
