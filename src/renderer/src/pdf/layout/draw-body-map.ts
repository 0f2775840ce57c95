import {
  BODY_MAP_SIZE,
  GREY_PALETTE,
  PRINT_PALETTE,
  bodyMapSvg,
} from '../../../../domain/vocabulary/body-map'
import { placeOf, type PlaceId } from '../../../../domain/vocabulary/places'

/** Height, in units of the drawing, that holds head, trunk and hands: the legs end at the thigh. */
const UPPER_BODY = 290

/** The part of the body map that is shown for a place, as SVG with its size in units of the drawing. */
export interface BodyMapDrawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * Both views with the place marked (on both sides where the other one is given), without words: those are set as text beside it. The legs are left out unless the
 * place is on them, so that the rest is larger.
 */
export function drawBodyMap(
  placeId: PlaceId,
  otherPlaceId?: PlaceId,
  isGrey = false,
): BodyMapDrawing {
  const { width } = BODY_MAP_SIZE
  const height = placeOf(placeId).region === 'lower-limb' ? BODY_MAP_SIZE.height : UPPER_BODY
  const svg = bodyMapSvg({
    marked: placeId,
    alsoMarked: otherPlaceId,
    palette: isGrey ? GREY_PALETTE : PRINT_PALETTE,
  })
    .replace(`height="${BODY_MAP_SIZE.height}"`, `height="${height}"`)
    .replace(`viewBox="0 0 ${width} ${BODY_MAP_SIZE.height}"`, `viewBox="0 0 ${width} ${height}"`)
  return { svg, width, height }
}
