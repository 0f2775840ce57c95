/** Made-up image files: right or wrong on purpose, byte by byte. Their pixels mean nothing. */

/** Letters as bytes. */
export const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0))

/** Parts one after the other. */
export const joinedBytes = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

/** The first bytes. */
export const cut = (bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(bytes.subarray(0, length))

const two = (value: number): Uint8Array => Uint8Array.of((value >> 8) & 255, value & 255)
const four = (value: number): Uint8Array =>
  Uint8Array.of((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255)
const little = (value: number): Uint8Array => four(value).toReversed()

const segment = (code: number, data: Uint8Array): Uint8Array =>
  joinedBytes(Uint8Array.of(0xff, code), two(data.byteLength + 2), data)

/** A JPEG's markers with made-up coded data; `comment` stands before the frame, which comes `frames` times. */
export const jpegOf = (
  widthPx: number,
  heightPx: number,
  comment: Uint8Array = new Uint8Array(0),
  frames = 1,
): Uint8Array<ArrayBuffer> => {
  const frame = segment(
    0xc0,
    joinedBytes(Uint8Array.of(8), two(heightPx), two(widthPx), Uint8Array.of(1, 1, 0x11, 0)),
  )
  return joinedBytes(
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    segment(0xfe, comment),
    ...Array.from({ length: frames }, () => frame),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0xd9),
  )
}

const chunk = (name: string, data: Uint8Array): Uint8Array =>
  joinedBytes(four(data.byteLength), latin(name), data, four(0))

/** A PNG's chunks; `extra` names one between head and data. */
export const pngOf = (widthPx: number, heightPx: number, extra?: string): Uint8Array<ArrayBuffer> =>
  joinedBytes(
    latin('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', joinedBytes(four(widthPx), four(heightPx), Uint8Array.of(8, 2, 0, 0, 0))),
    ...(extra === undefined ? [] : [chunk(extra, four(2))]),
    chunk('IDAT', latin('made up')),
    chunk('IEND', new Uint8Array(0)),
  )

/** A lossless WebP's container with made-up data. */
export const webpOf = (widthPx: number, heightPx: number): Uint8Array<ArrayBuffer> => {
  const bits = (widthPx - 1) | ((heightPx - 1) << 14)
  const data = joinedBytes(Uint8Array.of(0x2f), little(bits), latin('made up dat'))
  const body = joinedBytes(latin('WEBPVP8L'), little(data.byteLength), data)
  return joinedBytes(latin('RIFF'), little(body.byteLength), body)
}

/**
 * EXIF as a telephone writes it, as a JPEG segment: orientation, camera, time, and where it was taken. The words are
 * looked for afterwards.
 */
export const exifSegment = (orientation: number): Uint8Array<ArrayBuffer> => {
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    joinedBytes(two(tag), two(type), four(count), value)
  const camera = latin('SpyCam 3000\0')
  const gps = latin('GPS52.5200N13.4050E\0')
  const directory = 8 + 2 + 3 * 12 + 4
  const tiff = joinedBytes(
    latin('MM\0*'),
    four(8),
    two(3),
    entry(0x0110, 2, camera.byteLength, four(directory)),
    entry(0x0112, 3, 1, joinedBytes(two(orientation), two(0))),
    entry(0x9286, 2, gps.byteLength, four(directory + camera.byteLength)),
    four(0),
    camera,
    gps,
  )
  return Uint8Array.from(segment(0xe1, joinedBytes(latin('Exif\0\0'), tiff)))
}

/** A real JPEG with a segment put in behind its start. */
export const withSegment = (jpeg: Uint8Array, put: Uint8Array): Uint8Array<ArrayBuffer> =>
  joinedBytes(jpeg.subarray(0, 2), put, jpeg.subarray(2))
