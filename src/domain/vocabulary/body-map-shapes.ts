import { CENTRAL_AREAS, SIDED_AREAS, type Area } from './body-map-areas'
import { curvePath, placed, type DrawnPoint } from './body-map-curve'
import {
  BACK_LINES_HALF,
  BACK_LINES_MIDDLE,
  EAR_HALF,
  FRONT_LINES_HALF,
  FRONT_LINES_MIDDLE,
  HAND_LINES_HALF,
  OUTLINE_HALF,
  SPINE_MARKS,
} from './body-map-figure'
import { PLACES, placeOf, type Place, type PlaceId, type PlaceView } from './places'

/** Where each figure stands: x of its middle line, y of its crown. Front on the viewer's left. */
export const FIGURE_MIDDLE: Readonly<Record<PlaceView, number>> = { front: 100, back: 300 }
const figureTop = 10

/** Paths of one figure; d is SVG path data. */
export interface FigureDrawing {
  readonly view: PlaceView
  readonly outline: string
  readonly ears: readonly string[]
  readonly lines: readonly string[]
  readonly spine: readonly string[]
}

/** One place as drawn: its area, clipped to the outline, and the point of the dot. */
export interface PlaceShape {
  readonly place: Place
  readonly d: string
  readonly points: readonly DrawnPoint[]
  readonly x: number
  readonly y: number
}

const bothHalves = (points: readonly DrawnPoint[], middle: number): DrawnPoint[] => {
  const right = placed(points, middle, figureTop, 1)
  const left = placed(points, middle, figureTop, -1).toReversed()
  // The first and the last point lie on the middle line and belong to both halves.
  return [...right, ...left.slice(1, -1)]
}

const mirroredPaths = (
  lines: readonly (readonly DrawnPoint[])[],
  middle: number,
  closed = false,
): string[] =>
  lines.flatMap((line) => [
    curvePath(placed(line, middle, figureTop, 1), closed),
    curvePath(placed(line, middle, figureTop, -1), closed),
  ])

const drawFigure = (view: PlaceView): FigureDrawing => {
  const middle = FIGURE_MIDDLE[view]
  const halves = view === 'front' ? FRONT_LINES_HALF : BACK_LINES_HALF
  const middles = view === 'front' ? FRONT_LINES_MIDDLE : BACK_LINES_MIDDLE
  return {
    view,
    outline: curvePath(bothHalves(OUTLINE_HALF, middle), true),
    ears: mirroredPaths([EAR_HALF], middle, true),
    lines: [
      ...mirroredPaths([...halves, ...HAND_LINES_HALF], middle),
      ...middles.map((line) => curvePath(placed(line, middle, figureTop, 1), false)),
    ],
    spine:
      view === 'front'
        ? []
        : SPINE_MARKS.map((mark) => curvePath(placed(mark, middle, figureTop, 1), true)),
  }
}

/** The two figures, front first. */
export const FIGURES: readonly FigureDrawing[] = [drawFigure('front'), drawFigure('back')]

/**
 * Seen from the front the patient's left is on the viewer's right; seen from behind it is on the
 * viewer's left. The only place where this is decided.
 */
const directionOf = (place: Place): 1 | -1 => {
  if (place.laterality !== 'left' && place.laterality !== 'right') return 1
  return (place.view === 'front') === (place.laterality === 'left') ? 1 : -1
}

const areaOf = (place: Place): Area => {
  if (place.laterality !== 'left' && place.laterality !== 'right') {
    return CENTRAL_AREAS[place.id as keyof typeof CENTRAL_AREAS] // ids without a side
  }
  const name = place.id.slice(0, -place.laterality.length - 1)
  return SIDED_AREAS[name as keyof typeof SIDED_AREAS] // NAME-left and NAME-right
}

const shapeOf = (place: Place): PlaceShape => {
  const area = areaOf(place)
  const middle = FIGURE_MIDDLE[place.view]
  const direction = directionOf(place)
  const points = placed(area.points, middle, figureTop, direction)
  const [x, y] = area.centre
  return {
    place,
    points,
    d: curvePath(points, true),
    x: middle + direction * x,
    y: figureTop + y,
  }
}

/** True for "back, level not stated": it covers other places, so it is chosen beside the figure, not on it. */
const isOffFigure = (place: Place): boolean => place.region === 'back'

/** Places that are chosen on the figure, in drawing order: the last that contains a point is hit. */
export const PLACE_SHAPES: readonly PlaceShape[] = PLACES.filter((place) => !isOffFigure(place))
  .toSorted((a, b) => areaOf(a).layer - areaOf(b).layer)
  .map(shapeOf)

const shapesById = new Map<PlaceId, PlaceShape>(
  PLACES.map((place): [PlaceId, PlaceShape] => [place.id, shapeOf(place)]),
)

/** The shape of any place, those beside the figure included. */
export const placeShapeOf = (id: PlaceId): PlaceShape => shapesById.get(id) ?? shapeOf(placeOf(id))
