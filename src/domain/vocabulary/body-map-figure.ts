import { pointsOf, type DrawnPoint } from './body-map-curve'

/*
 * The figure: a neutral adult, 440 units tall, drawn as one half and mirrored. x runs from the
 * middle line outwards, y from the crown down. Heights of landmarks follow usual adult proportions
 * (C7 at 0.86 of stature, acromion 0.82, iliac crest 0.61, crotch 0.48, knee 0.28): estimates for
 * drawing, not measurements.
 */

/** Half of the outline, from the crown down the outside and up the inside of the leg to the crotch. */
export const OUTLINE_HALF: readonly DrawnPoint[] = pointsOf(
  '0 0, 8.8 1.4, 15.4 7, 18.8 16.4, 18.8 26, 18 34, 16.2 42.5, 13.4 48.5, 12.3 54, 12.9 61, 16.5 67, 25 71.2, 37 74.6, 47 79, 53.6 87, 56.4 98, 58 112, 60.6 130, 63.4 146, 66 160, 70 178, 74.4 198, 77.6 214, 79.6 225, 83.4 232, 87.2 240, 89 248, 87 250.2, 84.8 245.5, 85.6 254, 84.6 264, 81.6 272.4, 77.6 273.2, 74.4 266, 72 254, 70.4 240, 69.6 227, 66.4 212, 60.6 192, 55.4 174, 52.6 160, 48.6 142, 44.8 126, 41.6 113!, 40 124, 37.4 138, 34.4 150, 33.4 160, 35 171, 38.2 184, 40.6 198, 41.6 212, 41.4 230, 40 250, 37.4 272, 34 294, 31.6 310, 30.8 322, 31.8 336, 32.4 350, 30.6 368, 27.2 388, 24.4 404, 24 414, 27.4 423, 31 431, 30 437.6, 22 439.4, 14.4 437, 12.6 428, 13.4 416, 13.2 402, 10.6 384, 8.4 364, 8.6 346, 10 332, 9.8 318, 8.6 300, 6.2 276, 3.6 252, 1.6 236, 0 230!',
)

/** An ear, outside of the outline. */
export const EAR_HALF: readonly DrawnPoint[] = pointsOf(
  '18.6 24, 20.6 23.4, 21.6 27, 20.4 33, 18.2 36.4, 17.6 30',
)

/** Faint lines of the front, one half. */
export const FRONT_LINES_HALF: readonly (readonly DrawnPoint[])[] = [
  // jaw and chin
  pointsOf('16.2 42.5, 12 50.5, 6 56, 0 57.6'),
  // eyebrow
  pointsOf('4.6 27.4, 8 25.8, 12 27.2'),
  // nose and mouth
  pointsOf('0 39.4, 2.6 38.8, 3.4 37'),
  pointsOf('0 46.6, 2.6 46, 5.4 46.6'),
  // sternomastoid
  pointsOf('11.4 54.5, 8 66, 3.4 77.4'),
  // collarbone
  pointsOf('3.6 79.6, 14 78.6, 25 77.4, 36 75.6, 44 77.6'),
  // fold in front of the armpit
  pointsOf('41.6 113, 43.2 104, 42.6 96'),
  // lower edge of the breast or pectoral
  pointsOf('40 118, 33 126.4, 22 128.4, 12 125.6, 5.4 120'),
  // edge of the ribs
  pointsOf('3 132, 10 139, 18 147, 25 152'),
  // groin
  pointsOf('34.5 192, 24 206, 12 219, 3 227'),
  // elbow
  pointsOf('54.6 163, 59 165.6, 64 163'),
  // knee
  pointsOf('13 311, 19 307.4, 26 310.6'),
  pointsOf('13.6 322.6, 20 326.4, 26.4 322'),
  // ankle
  pointsOf('14.8 413, 19 415.4, 22.6 412.4'),
]

/** Lines of the front that lie in the middle. */
export const FRONT_LINES_MIDDLE: readonly (readonly DrawnPoint[])[] = [
  // breastbone
  pointsOf('0 84, 0 104, 0 126'),
  // navel
  pointsOf('-1.7 171.6, 0 173.6, 1.7 171.6'),
  // middle of the abdomen
  pointsOf('0 138, 0 150, 0 162'),
]

/** Faint lines of the back, one half. */
export const BACK_LINES_HALF: readonly (readonly DrawnPoint[])[] = [
  // hair line at the nape
  pointsOf('14.6 45.6, 9 45, 4 47.6, 0 48.6'),
  // edge of the trapezius
  pointsOf('9 57, 10.4 65, 16 72.4, 27 77.6, 42 82'),
  // shoulder blade: spine of the scapula
  pointsOf('16.4 84.6, 26 82.4, 36 80.8, 43 82'),
  // shoulder blade: inner border, tip, outer border
  pointsOf('16.4 84.6, 16.2 95, 17.6 104, 21 109, 25.4 106, 31 97.6, 36.4 90'),
  // fold behind the armpit
  pointsOf('41.6 113, 42.4 104, 40.8 97'),
  // lowest rib
  pointsOf('12 138.4, 21 144, 30 147.6'),
  // crest of the hip bone
  pointsOf('10 179, 15 174.6, 24 172.4, 33 175.4'),
  // dimple over the sacroiliac joint
  pointsOf('8.8 185.4, 10 186.8, 11.4 185.6'),
  // fold under the buttock
  pointsOf('3.4 232.6, 11 238, 21 239.4, 31 235'),
  // elbow
  pointsOf('55.4 159.6, 59.4 162.8, 63.6 160'),
  // hollow of the knee
  pointsOf('11.6 314.6, 20 318.2, 28.6 314.2'),
  // calf
  pointsOf('11.4 356, 15 365, 20 369.4, 26 364'),
  // heel cord
  pointsOf('16.6 402, 17.2 413, 15.8 424'),
  pointsOf('21.4 402, 20.8 413, 22.2 424'),
]

/** Lines of the back that lie in the middle: the natal cleft. */
export const BACK_LINES_MIDDLE: readonly (readonly DrawnPoint[])[] = [
  pointsOf('0 206, 0 216, 0 230'),
]

/** Fingers, on both views. */
export const HAND_LINES_HALF: readonly (readonly DrawnPoint[])[] = [
  pointsOf('75.6 252.4, 77 261, 78.6 269'),
  pointsOf('79 251.4, 80.2 260, 81.4 268.4'),
  pointsOf('82 250, 83 257, 83.4 263'),
]

const vertebra = (top: number, height: number, halfWidth: number): DrawnPoint[] => [
  [-halfWidth, top + 0.6],
  [0, top],
  [halfWidth, top + 0.6],
  [halfWidth * 0.72, top + height - 1.2],
  [0, top + height - 0.6],
  [-halfWidth * 0.72, top + height - 1.2],
]

const column = (count: number, top: number, step: number, halfWidth: number): DrawnPoint[][] =>
  Array.from({ length: count }, (_, index) => vertebra(top + index * step, step, halfWidth))

/** Spine of the back view: 7 cervical, 12 thoracic and 5 lumbar marks, then sacrum and coccyx. */
export const SPINE_MARKS: readonly (readonly DrawnPoint[])[] = [
  ...column(6, 38.4, 3.8, 2.1),
  vertebra(61.2, 5, 3),
  ...column(12, 66.4, 5.85, 2.6),
  ...column(5, 136.6, 8.6, 3.4),
  // sacrum
  pointsOf('-6.4 180.6, 0 179.8, 6.4 180.6, 4.6 192, 1.6 199.4, 0 200.4, -1.6 199.4, -4.6 192'),
  // coccyx
  pointsOf('-1.5 201.4, 0 201, 1.5 201.4, 0.7 207, 0 208.2, -0.7 207'),
]
