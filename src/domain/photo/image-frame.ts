/** Why a file is not taken as a photo. */
export const IMAGE_FAULTS = [
  'empty',
  'too-many-bytes',
  'drawing',
  'other-format',
  'heic',
  'not-an-image',
  'truncated',
  'damaged',
  'animated',
  'too-many-pixels',
  'too-small',
  'hidden-content',
] as const
export type ImageFault = (typeof IMAGE_FAULTS)[number]

/** Why a file does not become a picture: what its front says, or that it could not be read or drawn. */
export type ImageFileFault = ImageFault | 'not-read' | 'not-drawn'

/** What the front of a picture says about itself, read without unpacking it. */
export interface ImageFrame {
  readonly widthPx: number
  readonly heightPx: number
  /** Where the picture ends in the file, bytes. */
  readonly end: number
}
