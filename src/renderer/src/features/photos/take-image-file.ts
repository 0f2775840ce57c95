import type { ImageFileFault } from '../../../../domain/photo/image-frame'
import { readImageHeader, sizeFault } from '../../../../domain/photo/image-header'
import { fail, ok, type Result } from '../../../../shared/result'
import { redrawnImage, type RedrawnImage } from './redraw-image'

/** A file as a photo: looked at before it is unpacked, drawn anew, and looked at again. */
export const takeImageFile = async (file: Blob): Promise<Result<RedrawnImage, ImageFileFault>> => {
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
  let bitmap: ImageBitmap
  try {
    // The type is what the bytes are, not what the file's name says.
    const blob = new Blob([bytes], { type: header.value.mediaType })
    bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' })
  } catch {
    return fail('not-drawn')
  }
  try {
    const { width, height } = bitmap
    const { widthPx, heightPx } = header.value
    // Unpacked to another size than was announced: the front lied.
    const isAsSaid =
      (width === widthPx && height === heightPx) || (width === heightPx && height === widthPx)
    if (!isAsSaid) return fail('damaged')
    const redrawn = await redrawnImage(bitmap, { widthPx: width, heightPx: height })
    return redrawn === undefined ? fail('not-drawn') : ok(redrawn)
  } finally {
    bitmap.close()
  }
}
