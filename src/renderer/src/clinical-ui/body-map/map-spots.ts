import { FIGURE_MIDDLE, PLACE_SHAPES } from '../../../../domain/vocabulary/body-map-shapes'
import type { PlaceId } from '../../../../domain/vocabulary/places'

/** Width and height of the map on screen: the drawing, its titles and the row of buttons below. */
export const SCREEN_MAP_SIZE = { width: 400, height: 514 } as const

/** Where something can be chosen on the map, in its own units. */
export interface MapSpot {
  readonly id: PlaceId
  readonly x: number
  readonly y: number
}

/** A button below the figures, for a place that covers others. x and y are its middle. */
export interface MapButton extends MapSpot {
  readonly width: number
  readonly textKey:
    | 'bodyMap.levelNotStated'
    | 'bodyMap.levelNotStatedLeft'
    | 'bodyMap.levelNotStatedMidline'
    | 'bodyMap.levelNotStatedRight'
}

/** Height of the buttons, map units. */
export const MAP_BUTTON_HEIGHT = 26

const row = 496

/** "Back, level not stated": left, midline and right stand under the back as they are on it. */
export const MAP_BUTTONS: readonly MapButton[] = [
  { id: 'back', x: 112, y: row, width: 168, textKey: 'bodyMap.levelNotStated' },
  {
    id: 'back-left',
    x: FIGURE_MIDDLE.back - 66,
    y: row,
    width: 60,
    textKey: 'bodyMap.levelNotStatedLeft',
  },
  {
    id: 'back-midline',
    x: FIGURE_MIDDLE.back,
    y: row,
    width: 66,
    textKey: 'bodyMap.levelNotStatedMidline',
  },
  {
    id: 'back-right',
    x: FIGURE_MIDDLE.back + 66,
    y: row,
    width: 60,
    textKey: 'bodyMap.levelNotStatedRight',
  },
]

/** Every place with the point that stands for it: the arrow keys move between these. */
export const MAP_SPOTS: readonly MapSpot[] = [
  ...PLACE_SHAPES.map(({ place, x, y }): MapSpot => ({ id: place.id, x, y })),
  ...MAP_BUTTONS,
]
