import { ellipsePoints, pointsOf, type DrawnPoint } from './body-map-curve'
import type { SIDED_PLACES } from './place-content'
import type { MIDLINE_PLACES, UNSIDED_PLACES } from './place-content-central'

/** Where a place lies: its outline and the point where a dot marks it. x from the middle line, y from the crown. */
export interface Area {
  readonly points: readonly DrawnPoint[]
  readonly centre: readonly [x: number, y: number]
  /** Higher lies on top and is hit first where areas overlap. */
  readonly layer: 0 | 1 | 2
}

const polygon = (
  corners: string,
  centre: readonly [number, number],
  layer: Area['layer'] = 1,
): Area => ({
  points: pointsOf(corners).map(([x, y]): DrawnPoint => [x, y, 1]),
  centre,
  layer,
})

const ellipse = (
  centre: readonly [number, number],
  radiusX: number,
  radiusY: number,
  layer: Area['layer'] = 2,
): Area => ({ points: ellipsePoints(centre[0], centre[1], radiusX, radiusY), centre, layer })

/** A box over the middle line. */
const band = (halfWidth: number, top: number, bottom: number, centreY = (top + bottom) / 2): Area =>
  polygon(
    `${-halfWidth} ${top}, ${halfWidth} ${top}, ${halfWidth} ${bottom}, ${-halfWidth} ${bottom}`,
    [0, centreY],
  )

const arm = polygon(
  '40 113, 42 100, 62 98, 66 130, 96 240, 96 280, 66 280, 58 200, 44 128',
  [61, 150],
  0,
)

/** Areas of the places on a side, drawn for the viewer's right half of the figure. */
export const SIDED_AREAS: { readonly [K in keyof typeof SIDED_PLACES]: Area } = {
  occiput: polygon('5 22, 26 18, 24 46, 5 46', [11.5, 35]),
  cervical: polygon('4 46, 20 46, 18 66, 5 66, 4 60', [8.6, 56]),
  'thoracic-upper': polygon('4 66, 30 66, 42 75, 42 101, 4 101', [10.5, 88], 0),
  shoulder: polygon('38 72, 62 72, 62 102, 42 113, 41 90', [49, 88]),
  scapula: polygon('16 84, 38 75, 42 90, 42 104, 19 107, 16 100', [27, 92]),
  infrascapular: polygon('19 107, 42 104, 42 128, 19 124', [29, 115]),
  'thoracic-mid': polygon('4 101, 42 101, 38 142, 21 139, 4 137', [11.5, 119], 0),
  flank: polygon('21 139, 38 142, 33 160, 38 176, 20 174', [28, 158]),
  lumbar: polygon('5 137, 21 139, 20 174, 8 179, 5 180', [13, 159]),
  sacrum: polygon('4 180, 8 179, 20 174, 18 188, 9 201, 3 201', [11.5, 187]),
  buttock: polygon(
    '20 174, 38 176, 46 200, 46 236, 31 237, 20 242, 4 236, 4 204, 9 201, 18 188',
    [22, 214],
  ),
  'upper-limb-back': arm,
  'lower-limb-back': polygon('0 236, 4 236, 20 242, 31 237, 46 236, 46 445, 0 445', [19, 300], 0),
  back: polygon('0 62, 13 62, 46 79, 41.6 113, 34 150, 36 175, 24 173, 10 179, 0 180', [20, 128]),
  face: polygon('5 21, 26 18, 24 40, 12 51, 5 56', [11.5, 37]),
  'neck-lateral': polygon('5 46, 20 40, 20 68, 5 80', [9.4, 62], 0),
  supraclavicular: polygon('17 65, 38 70, 38 77, 5 80, 5 74', [19, 74]),
  'shoulder-front': polygon('38 70, 62 72, 62 102, 48 106, 41 92, 38 80', [48.5, 88]),
  'chest-wall': polygon('5 80, 38 78, 42 92, 42 120, 37 146, 26 152, 5 133', [19, 92], 0),
  breast: ellipse([21, 116], 14.5, 12.5, 1),
  axilla: ellipse([40, 107], 5.6, 9.5),
  abdomen: polygon('9 138, 26 152, 37 146, 33 160, 42 192, 34 192, 20 205, 9 205', [22, 172]),
  groin: polygon('0 214, 9 205, 20 205, 34 192, 42 192, 44 204, 22 222, 4 236, 0 236', [20, 213]),
  'upper-limb': arm,
  'lower-limb': polygon('0 236, 4 236, 22 222, 46 203, 46 445, 0 445', [19, 300], 0),
}

/** Areas of the places in the midline and of those without a side. */
export const CENTRAL_AREAS: {
  readonly [K in keyof typeof MIDLINE_PLACES | keyof typeof UNSIDED_PLACES]: Area
} = {
  'occiput-midline': band(5, 22, 46, 36),
  'cervical-midline': band(4, 46, 66, 53),
  c7: ellipse([0, 63.4], 6, 4.6),
  'thoracic-upper-midline': band(4, 66, 101),
  'thoracic-mid-midline': band(4, 101, 137),
  'lumbar-midline': band(5, 137, 180),
  'sacrum-midline': band(4, 180, 206, 189),
  coccyx: ellipse([0, 204.4], 5.4, 5),
  'natal-cleft': band(4, 206, 238, 221),
  'back-midline': polygon('-9 62, 9 62, 9 179, 0 180, -9 179', [0, 128]),
  'face-midline': band(5, 21, 57, 36),
  'neck-anterior': band(5, 56, 80, 68),
  sternum: band(5, 80, 133, 104),
  'abdomen-midline': polygon('-5 133, 5 133, 9 138, 9 205, 0 214, -9 205, -9 138', [0, 172]),
  'scalp-crown': polygon('-26 -4, 26 -4, 26 18, 5 22, -5 22, -26 18', [0, 12]),
  back: polygon(
    '-13 62, 13 62, 46 79, 41.6 113, 34 150, 36 175, 24 173, 10 179, 0 180, -10 179, -24 173, -36 175, -34 150, -41.6 113, -46 79',
    [0, 128],
  ),
  scalp: polygon('-26 -4, 26 -4, 26 18, 5 21, -5 21, -26 18', [0, 11]),
}
