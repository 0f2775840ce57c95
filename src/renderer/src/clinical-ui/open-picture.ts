import type { ImageHeader } from '../../../domain/photo/image-header'
import { fail, ok, type Result } from '../../../shared/result'

/**
 * Unpacks a picture file whose header was read, the way it was held. One that unpacks to another size than it announced is
 * refused: what was judged is then not what is there. The caller closes the bitmap.
 */
export const openPicture = async (
  bytes: Uint8Array<ArrayBuffer>,
  { mediaType, widthPx, heightPx }: ImageHeader,
): Promise<Result<ImageBitmap, 'not-drawn' | 'damaged'>> => {
  let bitmap: ImageBitmap
  try {
    // The type is what the bytes are, not what the file's name says.
    const blob = new Blob([bytes], { type: mediaType })
    bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image' })
  } catch {
    return fail('not-drawn')
  }
  const { width, height } = bitmap
  const isAsSaid =
    (width === widthPx && height === heightPx) || (width === heightPx && height === widthPx)
  if (isAsSaid) return ok(bitmap)
  bitmap.close()
  return fail('damaged')
}
