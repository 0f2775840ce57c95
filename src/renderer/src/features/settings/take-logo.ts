import type { ImageFileFault } from '../../../../domain/photo/image-frame'
import { readImageHeader, sizeFault } from '../../../../domain/photo/image-header'
import { fail, ok, type Result } from '../../../../shared/result'
import { openPicture } from '../../clinical-ui/open-picture'
import type { StoredLogo } from '../../services/services'

/** The longest side of a kept sign, pixels: printed at most 8 cm wide, and a paper stays below 60 KB. */
const KEPT_SIDE_PX = 420
const QUALITY = 0.86

const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** Draws it anew as JPEG on paper: no byte of the source is in it, and what is transparent becomes white. */
const drawn = async (
  source: ImageBitmap,
  widthPx: number,
  heightPx: number,
  filter: string,
): Promise<string | undefined> => {
  const canvas = new OffscreenCanvas(widthPx, heightPx)
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) return undefined
  context.fillStyle = 'white'
  context.fillRect(0, 0, widthPx, heightPx)
  context.imageSmoothingQuality = 'high'
  context.filter = filter
  context.drawImage(source, 0, 0, widthPx, heightPx)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  // A canvas that gave up answers with another type.
  return blob.type === 'image/jpeg' ? base64Of(new Uint8Array(await blob.arrayBuffer())) : undefined
}

/** A file as the clinic's sign: judged by its own bytes before it is unpacked, then drawn anew in colours and in greys. */
export const takeLogo = async (
  file: Blob,
  alternative: string,
): Promise<Result<StoredLogo, ImageFileFault>> => {
  const size = sizeFault(file.size)
  if (size) return fail(size)
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return fail('not-read')
  }
  const header = readImageHeader(bytes)
  if (!header.ok) return header
  const opened = await openPicture(bytes, header.value)
  if (!opened.ok) return opened
  const bitmap = opened.value
  try {
    const scale = Math.min(1, KEPT_SIDE_PX / Math.max(bitmap.width, bitmap.height))
    const widthPx = Math.max(1, Math.round(bitmap.width * scale))
    const heightPx = Math.max(1, Math.round(bitmap.height * scale))
    const jpeg = await drawn(bitmap, widthPx, heightPx, 'none')
    const greyJpeg = await drawn(bitmap, widthPx, heightPx, 'grayscale(1)')
    return jpeg === undefined || greyJpeg === undefined
      ? fail('not-drawn')
      : ok({ jpeg, greyJpeg, widthPx, heightPx, alternative })
  } finally {
    bitmap.close()
  }
}
