import { expect, test } from 'vitest'
import { bodyMapSvg, PRINT_PALETTE } from '../../../../domain/vocabulary/body-map'
import { PLACES } from '../../../../domain/vocabulary/places'
import refuseSvg from './no-svg-reader'
import { paintDrawing } from './paint-drawing'
import type { PdfKitDocument, PlacedDrawing } from './pdfmake-internals'

/** What is asked of the page, in order: a page that writes down instead of painting. */
const painted = (svg: string): readonly string[] => {
  const asked: string[] = []
  const page: unknown = new Proxy(
    {},
    {
      get:
        (_target, name, self) =>
        (...given: unknown[]) => {
          asked.push([String(name), ...given.map(String)].join(' '))
          return self as unknown
        },
    },
  )
  const drawing: PlacedDrawing = { svg, x: 30, y: 40, _width: 200, _height: 100 }
  // Only the painting methods of the page are used.
  paintDrawing(page as PdfKitDocument, drawing)
  return asked
}

const drawn = (inside: string): string => `<svg viewBox="0 0 400 50">${inside}</svg>`

test('a drawing stands at its place, in its size, and nothing of it outside', () => {
  expect(painted(drawn(''))).toEqual([
    'save',
    'translate 30 40',
    'scale 0.5 2',
    'rect 0 0 400 50',
    'clip',
    'restore',
  ])
})

test('paths and circles take their colours, lines their width and ends', () => {
  const path = '<path d="M0 0L9 9" fill="none" stroke="#112233" stroke-width="2"/>'
  const round = path.replace('/>', ' stroke-linecap="round" stroke-linejoin="bevel"/>')
  const asked = painted(drawn(`${round}${path}<circle cx="5" cy="6" r="7"/>`)).slice(5, -1)
  expect(asked).toEqual([
    'path M0 0L9 9',
    'lineWidth 2',
    'lineCap round',
    'lineJoin bevel',
    'stroke #112233',
    'path M0 0L9 9',
    'lineWidth 2',
    // What was said of one shape says nothing of the next.
    'lineCap butt',
    'lineJoin miter',
    'stroke #112233',
    'circle 5 6 7',
    'fill #000000',
  ])
})

test('what is cut to a path is painted between a saved and a restored page', () => {
  const cut = '<clipPath id="a"><path d="M1 1"/></clipPath>'
  const asked = painted(drawn(`${cut}<g clip-path="url(#a)"><path d="M2 2" fill="#abcdef"/></g>`))
  expect(asked.slice(5, -1)).toEqual([
    'save',
    'path M1 1',
    'clip',
    'path M2 2',
    'fill #abcdef',
    'restore',
  ])
})

test('anything else is refused, not left out', () => {
  expect(() => painted(drawn('<text>left</text>'))).toThrow('<text>')
})

test('what stands for the reader of SVG refuses to be one', () => {
  expect(refuseSvg).toThrow('paintDrawing')
})

test('every marked place of the body can be painted, and every saved page is restored', () => {
  for (const { id } of PLACES) {
    const asked = painted(bodyMapSvg({ marked: id, palette: PRINT_PALETTE }))
    const count = (name: string) => asked.filter((each) => each === name).length
    expect(count('save')).toBe(count('restore'))
    expect(asked.join()).not.toContain('NaN')
  }
})
