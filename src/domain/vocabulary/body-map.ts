import { FIGURE_MIDDLE, FIGURES, placeShapeOf } from './body-map-shapes'
import { placeOf, type PlaceId } from './places'

/** Width and height of the drawing in its own units: both figures side by side, nothing else. */
export const BODY_MAP_SIZE = { width: 400, height: 460 } as const

/** Colours of the drawing, as CSS colours. */
export interface BodyMapPalette {
  readonly skin: string
  readonly outline: string
  readonly line: string
  readonly spine: string
  /** Dot and ring of the marked place. */
  readonly mark: string
  /** Fill behind the dot: the area of the place. */
  readonly area: string
}

/** Words in the drawing. Left out where the page sets its own text beside it. */
export interface BodyMapWords {
  readonly front: string
  readonly back: string
  /** The patient's left and right. */
  readonly left: string
  readonly right: string
}

/** The palette for paper: readable in greyscale. */
export const PRINT_PALETTE: BodyMapPalette = {
  skin: '#f4e9de',
  outline: '#5b5148',
  line: '#b9a695',
  spine: '#dccdbd',
  mark: '#0a4f57',
  area: '#b7d6d6',
}

/** The same for a paper without colours: the mark stays the darkest, the skin the lightest. */
export const GREY_PALETTE: BodyMapPalette = {
  skin: '#f3f3f3',
  outline: '#525252',
  line: '#aaaaaa',
  spine: '#d0d0d0',
  mark: '#111111',
  area: '#c4c4c4',
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const path = (d: string, attributes: Readonly<Record<string, string>>): string =>
  `<path d="${d}"${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')}/>`

const strokeOf = (colour: string, width: number): Readonly<Record<string, string>> => ({
  fill: 'none',
  stroke: colour,
  'stroke-width': String(width),
  'stroke-linecap': 'round',
})

const markSvg = (marked: PlaceId, { area, mark }: BodyMapPalette): string => {
  const shape = placeShapeOf(marked)
  const outline = FIGURES.find(({ view }) => view === shape.place.view)?.outline ?? ''
  const tinted =
    `<clipPath id="body-${marked}">${path(outline, {})}</clipPath>` +
    `<g clip-path="url(#body-${marked})">${path(shape.d, { fill: area })}</g>`
  const at = `cx="${shape.x}" cy="${shape.y}"`
  const dot =
    `<circle ${at} r="9" fill="none" stroke="${escaped(mark)}" stroke-width="2"/>` +
    `<circle ${at} r="4.2" fill="${escaped(mark)}"/>`
  return shape.place.coarse ? tinted : tinted + dot
}

const wordsSvg = (words: BodyMapWords, colour: string): string => {
  const text = (x: number, y: number, value: string): string =>
    `<text x="${x}" y="${y}" text-anchor="middle" font-size="13" fill="${escaped(colour)}">${escaped(value)}</text>`
  const { front, back } = FIGURE_MIDDLE
  return [
    text(front - 66, 60, words.right),
    text(front + 66, 60, words.left),
    text(back - 66, 60, words.left),
    text(back + 66, 60, words.right),
    text(front, 470, words.front),
    text(back, 470, words.back),
  ].join('')
}

/**
 * The drawing as one SVG text, for paper and previews: front on the viewer's left, the marked place
 * with its area, and a dot and ring unless the place names no exact spot. With words it is 16 units taller.
 */
export const bodyMapSvg = (options: {
  readonly marked: PlaceId | null
  /** The same place on the other side, for a lump on both. */
  readonly alsoMarked?: PlaceId | undefined
  readonly palette: BodyMapPalette
  readonly words?: BodyMapWords
}): string => {
  const { marked, alsoMarked, palette, words } = options
  const { width } = BODY_MAP_SIZE
  const height = BODY_MAP_SIZE.height + (words === undefined ? 0 : 16)
  const skin = { fill: palette.skin, stroke: palette.outline, 'stroke-width': '1.3' }
  const figures = FIGURES.map((figure) =>
    [
      ...figure.ears.map((d) => path(d, skin)),
      path(figure.outline, { ...skin, 'stroke-linejoin': 'round' }),
    ].join(''),
  )
  const details = FIGURES.map((figure) =>
    [
      ...figure.spine.map((d) =>
        path(d, { fill: palette.spine, stroke: palette.line, 'stroke-width': '0.6' }),
      ),
      ...figure.lines.map((d) => path(d, strokeOf(palette.line, 0.9))),
      path(figure.outline, strokeOf(palette.outline, 1.3)),
    ].join(''),
  )
  const mark = [marked, alsoMarked].map((place) => (place ? markSvg(place, palette) : '')).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    figures.join('') +
    (marked !== null && placeOf(marked).coarse ? mark : '') +
    details.join('') +
    (marked !== null && !placeOf(marked).coarse ? mark : '') +
    (words === undefined ? '' : wordsSvg(words, palette.outline)) +
    '</svg>'
  )
}
