import { describe, expect, it } from 'vitest'
import { cubicPieces, placed, type DrawnPoint } from './body-map-curve'
import { bodyMapSvg, BODY_MAP_SIZE, PRINT_PALETTE } from './body-map'
import { OUTLINE_HALF } from './body-map-figure'
import { FIGURE_MIDDLE, PLACE_SHAPES, placeShapeOf, type PlaceShape } from './body-map-shapes'
import { PLACES, type PlaceId, type PlaceView } from './places'

/** The drawn line as many short straight ones. */
const flattened = (points: readonly DrawnPoint[]): [number, number][] => {
  let from = points[0] ?? [0, 0]
  return cubicPieces(points, true).flatMap(([x1, y1, x2, y2, x, y]) => {
    const [x0, y0] = from
    from = [x, y]
    return Array.from({ length: 8 }, (_, index): [number, number] => {
      const t = (index + 1) / 8
      const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
      return [a * x0 + b * x1 + c * x2 + d * x, a * y0 + b * y1 + c * y2 + d * y]
    })
  })
}

/** Asked some forty thousand times: a plain loop, since a callback a corner takes ten times as long. */
const inside = (line: readonly [number, number][], x: number, y: number): boolean => {
  let within = false
  let from = line[line.length - 1] ?? [0, 0]
  for (const to of line) {
    const isCrossed =
      from[1] > y !== to[1] > y &&
      x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0]
    if (isCrossed) within = !within
    from = to
  }
  return within
}

const areas = new Map(PLACE_SHAPES.map((shape) => [shape.place.id, flattened(shape.points)]))
/** The box around each area: most areas are nowhere near a spot, and their hundreds of corners need not be looked at. */
const boxes = new Map(
  [...areas].map(([id, corners]) => {
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
    return [id, [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const]
  }),
)
const isNear = (id: PlaceId, x: number, y: number): boolean => {
  const [left, right, top, bottom] = boxes.get(id) ?? [0, 0, 0, 0]
  return x >= left && x <= right && y >= top && y <= bottom
}

const hitAt = (x: number, y: number): PlaceShape | undefined =>
  PLACE_SHAPES.findLast(
    ({ place }) => isNear(place.id, x, y) && inside(areas.get(place.id) ?? [], x, y),
  )

const bodies = new Map(
  (['front', 'back'] as const).map((view): [PlaceView, [number, number][]] => {
    const right = placed(OUTLINE_HALF, FIGURE_MIDDLE[view], 10, 1)
    const left = placed(OUTLINE_HALF, FIGURE_MIDDLE[view], 10, -1).toReversed()
    return [view, flattened([...right, ...left])]
  }),
)

describe('the places on the drawing', () => {
  it("puts the patient's left and right where they are: mirrored from the front, not from behind", () => {
    for (const { id, view, laterality } of PLACES) {
      const offset = placeShapeOf(id).x - FIGURE_MIDDLE[view]
      const expected =
        laterality === 'left' || laterality === 'right'
          ? (view === 'back') === (laterality === 'left')
            ? -1
            : 1
          : 0
      expect([id, Math.sign(offset)]).toEqual([id, expected])
    }
  })

  it('hits every place at its own centre, on the body', () => {
    for (const { place, x, y } of PLACE_SHAPES) {
      expect([place.id, hitAt(x, y)?.place.id]).toEqual([place.id, place.id])
      expect([place.id, inside(bodies.get(place.view) ?? [], x, y)]).toEqual([place.id, true])
    }
  })

  it('keeps every side area on its own side of the middle line', () => {
    for (const { place, points } of PLACE_SHAPES) {
      if (place.laterality !== 'left' && place.laterality !== 'right') continue
      const sign = (place.view === 'back') === (place.laterality === 'left') ? -1 : 1
      for (const [x] of points)
        expect(sign * (x - FIGURE_MIDDLE[place.view])).toBeGreaterThanOrEqual(0)
    }
  })

  it('leaves nearly no spot of the body without a place', () => {
    for (const [view, body] of bodies) {
      let spots = 0
      const bare: string[] = []
      for (let y = 11; y < 450; y += 2) {
        for (let x = FIGURE_MIDDLE[view] - 95; x < FIGURE_MIDDLE[view] + 95; x += 2) {
          if (!inside(body, x, y)) continue
          spots += 1
          if (hitAt(x, y)?.place.view !== view) bare.push(`${x - FIGURE_MIDDLE[view]} ${y - 10}`)
        }
      }
      expect(spots).toBeGreaterThan(5000)
      expect([view, bare.slice(0, 40), bare.length / spots < 0.003]).toEqual([
        view,
        expect.anything(),
        true,
      ])
    }
  })
})

describe('bodyMapSvg', () => {
  it('draws both figures inside the view box', () => {
    for (const [, body] of bodies) {
      for (const [x, y] of body) {
        expect(x).toBeGreaterThan(0)
        expect(x).toBeLessThan(BODY_MAP_SIZE.width)
        expect(y).toBeGreaterThan(0)
        expect(y).toBeLessThan(BODY_MAP_SIZE.height)
      }
    }
  })

  it('marks an exact place with a dot at its centre, and a coarse one with an area only', () => {
    const { x, y } = placeShapeOf('thoracic-mid-left')
    const exact = bodyMapSvg({ marked: 'thoracic-mid-left', palette: PRINT_PALETTE })
    expect(exact).toContain(`cx="${x}" cy="${y}"`)
    const coarse = bodyMapSvg({ marked: 'back', palette: PRINT_PALETTE })
    expect(coarse).not.toContain('<circle')
    expect(coarse).toContain(PRINT_PALETTE.area)
    expect(bodyMapSvg({ marked: null, palette: PRINT_PALETTE })).not.toContain(PRINT_PALETTE.mark)
  })

  it('escapes the words it is given', () => {
    const words = { front: '<b>&"', back: 'Back', left: 'Left', right: 'Right' }
    const svg = bodyMapSvg({ marked: null, palette: PRINT_PALETTE, words })
    expect(svg).toContain('&lt;b&gt;&amp;&quot;')
    expect(svg).not.toContain('<b>')
  })
})
