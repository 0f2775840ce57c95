import { fail, ok, type Result } from '../../shared/result'
import type { ImageFault, ImageFrame } from './image-frame'

/*
 * ITU-T T.81 (1992), annex B: markers, their lengths, and frame headers. Frames of the baseline, extended and progressive
 * modes with Huffman coding are what cameras write and browsers read.
 */
const READ_FRAMES = [0xc0, 0xc1, 0xc2]
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

const two = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
const isRestart = (code: number): boolean => code >= 0xd0 && code <= 0xd7

/** Where the next marker stands behind coded data, or the end of the bytes. */
const afterScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; ; at += 1) {
    at = bytes.indexOf(0xff, at)
    if (at === -1 || at + 1 >= bytes.byteLength) return bytes.byteLength
    const code = bytes[at + 1] ?? 0
    if (code !== 0 && code !== 0xff && !isRestart(code)) return at
  }
}

/** Size and end of a JPEG picture: every marker is walked to the end of the image. */
export const readJpegFrame = (bytes: Uint8Array): Result<ImageFrame, ImageFault> => {
  let at = 2
  let size: { widthPx: number; heightPx: number } | undefined
  while (at + 3 < bytes.byteLength || bytes[at + 1] === END_OF_IMAGE) {
    if (bytes[at] !== 0xff) return fail('damaged')
    const code = bytes[at + 1] ?? 0
    if (code === 0xff) {
      at += 1
      continue
    }
    if (code === END_OF_IMAGE) return size ? ok({ ...size, end: at + 2 }) : fail('damaged')
    if (OTHER_FRAMES.includes(code)) return fail('other-format')
    const length = two(bytes, at + 2)
    if (length < 2) return fail('damaged')
    if (at + 2 + length > bytes.byteLength) return fail('truncated')
    if (READ_FRAMES.includes(code)) {
      const [heightPx, widthPx] = [two(bytes, at + 5), two(bytes, at + 7)]
      // A second frame could say another size than the one that is looked at.
      if (size || length < 8 || widthPx === 0 || heightPx === 0) return fail('damaged')
      size = { widthPx, heightPx }
    }
    at += 2 + length
    if (code === START_OF_SCAN) {
      if (!size) return fail('damaged')
      at = afterScan(bytes, at)
    }
  }
  return fail('truncated')
}
