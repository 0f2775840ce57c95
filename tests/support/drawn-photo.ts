/** A real JPEG, PNG or WebP drawn by the browser: the left half red, the right half blue. */
export const drawnPhoto = async (
  widthPx: number,
  heightPx: number,
  type: 'image/jpeg' | 'image/png' | 'image/webp' = 'image/jpeg',
): Promise<Uint8Array<ArrayBuffer>> => {
  const canvas = new OffscreenCanvas(widthPx, heightPx)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.fillStyle = 'red'
  context.fillRect(0, 0, widthPx / 2, heightPx)
  context.fillStyle = 'blue'
  context.fillRect(widthPx / 2, 0, widthPx / 2, heightPx)
  return new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer())
}

/** Colours of some places of a picture: 'red', 'blue' or 'other'. */
export const coloursAt = async (
  jpeg: Uint8Array<ArrayBuffer>,
  places: readonly (readonly [x: number, y: number])[],
): Promise<readonly string[]> => {
  const bitmap = await createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' }))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0)
  return places.map(([x, y]) => {
    const [red = 0, , blue = 0] = context.getImageData(x, y, 1, 1).data
    return red > 200 && blue < 80 ? 'red' : blue > 200 && red < 80 ? 'blue' : 'other'
  })
}
