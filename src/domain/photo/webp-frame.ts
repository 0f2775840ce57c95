import { fail, ok, type Result } from '../../shared/result'
import type { ImageFault, ImageFrame } from './image-frame'

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const nameAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4))

const FIRST_CHUNK = 12
const SMALLEST = 30
const ANIMATION = 0x02

interface Size {
  readonly widthPx: number
  readonly heightPx: number
}

const lossy = (view: DataView, at: number): Size | undefined => {
  const isKeyFrame = (view.getUint8(at) & 1) === 0
  const hasStart =
    view.getUint8(at + 3) === 0x9d && view.getUint8(at + 4) === 1 && view.getUint8(at + 5) === 0x2a
  if (!isKeyFrame || !hasStart) return undefined
  const [width, height] = [view.getUint16(at + 6, true), view.getUint16(at + 8, true)]
  return { widthPx: width & 0x3fff, heightPx: height & 0x3fff }
}

const lossless = (view: DataView, at: number): Size | undefined => {
  if (view.getUint8(at) !== 0x2f) return undefined
  const bits = view.getUint32(at + 1, true)
  return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 }
}

/** Sizes in every chunk of the picture: the canvas of the extended form and the frame in it. */
const sizesOf = (
  bytes: Uint8Array,
  end: number,
): Result<readonly (Size | undefined)[], ImageFault> => {
  const view = viewOf(bytes)
  const sizes: (Size | undefined)[] = []
  for (let at = FIRST_CHUNK; at + 8 <= end;) {
    const [name, length, data] = [nameAt(bytes, at), view.getUint32(at + 4, true), at + 8]
    if (data + length > end) return fail('truncated')
    const isShort = data + 10 > end
    if (name === 'ANIM' || name === 'ANMF') return fail('animated')
    if (name === 'VP8 ') sizes.push(isShort ? undefined : lossy(view, data))
    if (name === 'VP8L') sizes.push(isShort ? undefined : lossless(view, data))
    if (name === 'VP8X') {
      if (isShort) return fail('damaged')
      if (view.getUint8(data) & ANIMATION) return fail('animated')
      const three = (from: number) => view.getUint16(from, true) + view.getUint8(from + 2) * 65_536
      sizes.push({ widthPx: three(data + 4) + 1, heightPx: three(data + 7) + 1 })
    }
    at = data + length + (length % 2)
  }
  return ok(sizes)
}

/** Size and end of a WebP picture (RFC 9649, 2024: RIFF container, VP8, VP8L and VP8X chunks). */
export const readWebpFrame = (bytes: Uint8Array): Result<ImageFrame, ImageFault> => {
  if (bytes.byteLength < FIRST_CHUNK) return fail('truncated')
  if (nameAt(bytes, 8) !== 'WEBP') return fail('not-an-image')
  if (bytes.byteLength < SMALLEST) return fail('truncated')
  const end = viewOf(bytes).getUint32(4, true) + 8
  if (end > bytes.byteLength) return fail('truncated')
  const sizes = sizesOf(bytes, end)
  if (!sizes.ok) return sizes
  const [first] = sizes.value
  const isSame = sizes.value.every(
    (size) => size?.widthPx === first?.widthPx && size?.heightPx === first?.heightPx,
  )
  // Two sizes: the one that is looked at need not be the one that is unpacked.
  if (first === undefined || !isSame || first.widthPx === 0 || first.heightPx === 0) {
    return fail('damaged')
  }
  return ok({ ...first, end })
}
