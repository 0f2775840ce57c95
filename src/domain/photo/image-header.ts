import { fail, ok, type Result } from '../../shared/result'
import type { ImageFault, ImageFrame } from './image-frame'
import { readJpegFrame } from './jpeg-frame'
import { hidesSomethingElse, isDrawing, otherFormatOf, startsWith } from './other-content'
import { readPngFrame } from './png-frame'
import { readWebpFrame } from './webp-frame'

/** The most bytes of a picture that is opened. Cameras of telephones write 3 to 25 MB. */
export const MAX_IMAGE_BYTES = 40 * 1024 * 1024
/** The most pixels that are unpacked: four bytes each in memory. Telephones write 12 to 50 million. */
const MAX_IMAGE_PIXELS = 64_000_000
/** The longest side, pixels: browsers draw no wider ones. */
const MAX_SIDE_PX = 16_384
/** Fewer pixels a side show nothing of a lump. */
const MIN_SIDE_PX = 32

/** A picture that may be unpacked. */
export interface ImageHeader extends ImageFrame {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
}

const READERS = [
  { mediaType: 'image/jpeg', magic: [0xff, 0xd8, 0xff], read: readJpegFrame },
  {
    mediaType: 'image/png',
    magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    read: readPngFrame,
  },
  { mediaType: 'image/webp', magic: [0x52, 0x49, 0x46, 0x46], read: readWebpFrame },
] as const

const unknown = (bytes: Uint8Array): ImageFault => {
  if (isDrawing(bytes)) return 'drawing'
  return otherFormatOf(bytes) ?? 'not-an-image'
}

/** The size of a file is right to be read at all; asked before its bytes are loaded. */
export const sizeFault = (byteLength: number): ImageFault | undefined => {
  if (byteLength === 0) return 'empty'
  return byteLength > MAX_IMAGE_BYTES ? 'too-many-bytes' : undefined
}

/**
 * Looks at a file by its own bytes, never by its name, and refuses what must not be unpacked: other formats, cut or
 * damaged files, pictures that would fill the memory, and files that are something else besides.
 */
export const readImageHeader = (bytes: Uint8Array): Result<ImageHeader, ImageFault> => {
  const size = sizeFault(bytes.byteLength)
  if (size) return fail(size)
  const reader = READERS.find(({ magic }) => startsWith(bytes, magic))
  if (reader === undefined) return fail(unknown(bytes))
  const frame = reader.read(bytes)
  if (!frame.ok) return frame
  const { widthPx, heightPx, end } = frame.value
  if (widthPx * heightPx > MAX_IMAGE_PIXELS || Math.max(widthPx, heightPx) > MAX_SIDE_PX) {
    return fail('too-many-pixels')
  }
  if (Math.min(widthPx, heightPx) < MIN_SIDE_PX) return fail('too-small')
  if (hidesSomethingElse(bytes, end)) return fail('hidden-content')
  return ok({ ...frame.value, mediaType: reader.mediaType })
}
