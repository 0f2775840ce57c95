import type { ImageFileFault } from '../../../../domain/photo/image-frame'
import { readImageHeader, sizeFault } from '../../../../domain/photo/image-header'
import { fail, ok, type Result } from '../../../../shared/result'
import { openPicture } from '../../clinical-ui/open-picture'
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
  const opened = await openPicture(bytes, header.value)
  if (!opened.ok) return opened
  const bitmap = opened.value
  try {
    const { width, height } = bitmap
    const redrawn = await redrawnImage(bitmap, { widthPx: width, heightPx: height })
    return redrawn === undefined ? fail('not-drawn') : ok(redrawn)
  } finally {
    bitmap.close()
  }
}
