/** The longest side of a kept photo, pixels: enough to see a lump's skin on a screen, small enough to keep many. */
const KEPT_SIDE_PX = 1_600
const QUALITY = 0.85

/** A picture as it is kept. */
export interface RedrawnImage {
  readonly jpeg: Uint8Array<ArrayBuffer>
  readonly widthPx: number
  readonly heightPx: number
}

/** Sides that keep the shape and stay within KEPT_SIDE_PX; never larger than the source. */
const keptSize = (
  widthPx: number,
  heightPx: number,
): { readonly widthPx: number; readonly heightPx: number } => {
  const scale = Math.min(1, KEPT_SIDE_PX / Math.max(widthPx, heightPx))
  const side = (px: number) => Math.max(1, Math.round(px * scale))
  return { widthPx: side(widthPx), heightPx: side(heightPx) }
}

/**
 * Draws a picture anew and writes it as JPEG: orientation is in its pixels, and no byte of the source (place, time,
 * camera, thumbnail) is in it. Undefined when the browser cannot draw it.
 */
export const redrawnImage = async (
  source: ImageBitmap | HTMLVideoElement,
  sides: { readonly widthPx: number; readonly heightPx: number },
): Promise<RedrawnImage | undefined> => {
  const { widthPx, heightPx } = keptSize(sides.widthPx, sides.heightPx)
  const canvas = new OffscreenCanvas(widthPx, heightPx)
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) return undefined
  // What is transparent in the source becomes paper, not black.
  context.fillStyle = 'white'
  context.fillRect(0, 0, widthPx, heightPx)
  context.imageSmoothingQuality = 'high'
  context.drawImage(source, 0, 0, widthPx, heightPx)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  // A canvas that gave up answers with another type.
  if (blob.type !== 'image/jpeg') return undefined
  return { jpeg: new Uint8Array(await blob.arrayBuffer()), widthPx, heightPx }
}
