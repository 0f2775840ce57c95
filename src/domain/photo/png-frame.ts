import { fail, ok, type Result } from '../../shared/result'
import type { ImageFault, ImageFrame } from './image-frame'

const four = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at)
const nameAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4))

/** A chunk's length, name and checksum. */
const FRAME_BYTES = 12
const SIGNATURE_BYTES = 8
const HEAD_BYTES = 13

/** Size and end of a PNG picture (W3C Portable Network Graphics, third edition, 2025, chapters 5 and 11.2.1). */
export const readPngFrame = (bytes: Uint8Array): Result<ImageFrame, ImageFault> => {
  let at = SIGNATURE_BYTES
  let size: { widthPx: number; heightPx: number } | undefined
  while (at + FRAME_BYTES <= bytes.byteLength) {
    const length = four(bytes, at)
    const name = nameAt(bytes, at + 4)
    const isHead = name === 'IHDR'
    // The head comes first and once: a second one could say another size.
    if (isHead === (size !== undefined) || (isHead && length !== HEAD_BYTES)) return fail('damaged')
    const end = at + FRAME_BYTES + length
    if (end > bytes.byteLength) return fail('truncated')
    if (name === 'acTL') return fail('animated')
    if (isHead) {
      const [widthPx, heightPx] = [four(bytes, at + 8), four(bytes, at + 12)]
      if (widthPx === 0 || heightPx === 0) return fail('damaged')
      size = { widthPx, heightPx }
    }
    if (name === 'IEND' && size) return ok({ ...size, end })
    at = end
  }
  return fail('truncated')
}
