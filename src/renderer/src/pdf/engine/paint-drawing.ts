import type { PdfKitDocument, PlacedDrawing } from './pdfmake-internals'

/** Marks of the drawing in their order: opening, closing or empty. */
const TAG = /<(\/?)([a-zA-Z]+)([^>]*?)\/?>/gu
const ATTRIBUTE = /([\w-]+)="([^"]*)"/gu

type Attributes = Readonly<Record<string, string | undefined>>

const attributesOf = (text: string): Attributes =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', value]): [string, string | undefined] => [
      name,
      value,
    ]),
  )

const CAPS = ['butt', 'round', 'square'] as const
const JOINS = ['miter', 'round', 'bevel'] as const
const oneOf = <Word extends string>(words: readonly Word[], given: string | undefined): Word =>
  // The first of each list is what SVG takes when nothing is said.
  words.find((word) => word === given) ?? (words[0] as Word)

/**
 * Paints a drawing of this program straight into the page, at its place and size. It knows the few parts of SVG that
 * our drawings are made of (paths, circles, groups cut to a path; CSS colours as #rrggbb) and throws on any other: a
 * whole reader of SVG took a third of the time of a leaflet.
 */
export function paintDrawing(
  document: PdfKitDocument,
  { svg, x, y, _width, _height }: PlacedDrawing,
): void {
  /** Paths to cut to, by their id; those of the mark that is being read go to its own. */
  const cuts = new Map<string, string[]>()
  let cut: string[] | undefined
  document.save()
  for (const [, closing, tag = '', text = ''] of (svg ?? '').matchAll(TAG)) {
    if (closing) {
      if (tag === 'g') document.restore()
      if (tag === 'clipPath') cut = undefined
      continue
    }
    const given = attributesOf(text)
    if (tag === 'svg') {
      const [, , width = 1, height = 1] = (given['viewBox'] ?? '').split(' ').map(Number)
      document.translate(x, y)
      document.scale(_width / width, _height / height)
      document.rect(0, 0, width, height).clip()
    } else if (tag === 'clipPath') {
      cut = []
      cuts.set(given['id'] ?? '', cut)
    } else if (tag === 'g') {
      document.save()
      const id = /^url\(#(.+)\)$/u.exec(given['clip-path'] ?? '')?.[1] ?? ''
      for (const d of cuts.get(id) ?? []) document.path(d).clip()
    } else if (tag === 'path' && cut) {
      cut.push(given['d'] ?? '')
    } else if (tag === 'path') {
      document.path(given['d'] ?? '')
      finish(document, given)
    } else if (tag === 'circle') {
      document.circle(Number(given['cx']), Number(given['cy']), Number(given['r']))
      finish(document, given)
    } else throw new Error(`a drawing holds <${tag}>`)
  }
  document.restore()
}

function finish(document: PdfKitDocument, given: Attributes): void {
  // SVG fills with black where nothing is said.
  const fill = given['fill'] === 'none' ? undefined : (given['fill'] ?? '#000000')
  const { stroke } = given
  if (stroke !== undefined) {
    document.lineWidth(Number(given['stroke-width'] ?? 1))
    document.lineCap(oneOf(CAPS, given['stroke-linecap']))
    document.lineJoin(oneOf(JOINS, given['stroke-linejoin']))
  }
  if (fill !== undefined && stroke !== undefined) document.fillAndStroke(fill, stroke)
  else if (stroke !== undefined) document.stroke(stroke)
  else if (fill !== undefined) document.fill(fill)
}
