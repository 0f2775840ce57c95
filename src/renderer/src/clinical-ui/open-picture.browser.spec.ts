/** Seam: the browser's own decoder, for the photos of a lump and the clinic's sign alike. */
import { expect, it } from 'vitest'
import { drawnPhoto } from '../../../../tests/support/drawn-photo'
import { readImageHeader } from '../../../domain/photo/image-header'
import { openPicture } from './open-picture'

it('opens a picture as large as it said, and none that is of another size', async () => {
  const bytes = await drawnPhoto(640, 480, 'image/png')
  const header = readImageHeader(bytes)
  if (!header.ok) throw new Error(header.error.code)
  const opened = await openPicture(bytes, header.value)
  expect(opened).toMatchObject({ ok: true, value: { width: 640, height: 480 } })
  const small = await openPicture(bytes, { ...header.value, widthPx: 64, heightPx: 48 })
  expect(small).toEqual({ ok: false, error: { code: 'damaged' } })
})
