/** A point of a drawn line, in units of the view box. A third member 1 makes it a corner; else the line is smooth there. */
export type DrawnPoint = readonly [x: number, y: number, corner?: 1]

/** Reads 'x y, x y, ...' as points; a mark '!' after a pair makes it a corner. */
export const pointsOf = (text: string): DrawnPoint[] =>
  text.split(', ').map((pair): DrawnPoint => {
    const [x, y] = pair.replace('!', '').split(' ').map(Number)
    if (x === undefined || y === undefined || Number.isNaN(x) || Number.isNaN(y)) {
      throw new Error(`not a point: ${pair}`)
    }
    return pair.endsWith('!') ? [x, y, 1] : [x, y]
  })

/** One cubic piece of a line: two control points and the end. */
export type CubicPiece = readonly [
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x: number,
  y: number,
]

/** Cubic pieces of the smooth line through the points (Catmull-Rom), straight into corners. */
export const cubicPieces = (points: readonly DrawnPoint[], closed: boolean): CubicPiece[] => {
  const count = points.length
  const at = (index: number): DrawnPoint => {
    const point = points[closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)]
    if (point === undefined) throw new Error('a line needs points')
    return point
  }
  return Array.from({ length: closed ? count : count - 1 }, (_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const leave = from[2] === 1 ? 0 : 1 / 6
    const arrive = to[2] === 1 ? 0 : 1 / 6
    return [
      from[0] + (to[0] - before[0]) * leave,
      from[1] + (to[1] - before[1]) * leave,
      to[0] - (after[0] - from[0]) * arrive,
      to[1] - (after[1] - from[1]) * arrive,
      to[0],
      to[1],
    ]
  })
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100)

/** SVG path data of the smooth line through the points. */
export const curvePath = (points: readonly DrawnPoint[], closed: boolean): string => {
  const [first] = points
  if (first === undefined) throw new Error('a line needs points')
  const pieces = cubicPieces(points, closed).map((piece) => `C${piece.map(rounded).join(' ')}`)
  return `M${rounded(first[0])} ${rounded(first[1])}${pieces.join('')}${closed ? 'Z' : ''}`
}

/** Points moved to the figure's middle line, on its right (direction 1) or mirrored (-1), from the viewer. */
export const placed = (
  points: readonly DrawnPoint[],
  middleX: number,
  top: number,
  direction: 1 | -1,
): DrawnPoint[] =>
  points.map(([x, y, corner]): DrawnPoint => {
    const moved = [middleX + direction * x, top + y] as const
    return corner === undefined ? moved : [...moved, corner]
  })

/** A closed ellipse as smooth points. */
export const ellipsePoints = (
  centreX: number,
  centreY: number,
  radiusX: number,
  radiusY: number,
): DrawnPoint[] =>
  Array.from({ length: 12 }, (_, index): DrawnPoint => {
    const angle = (index * Math.PI) / 6
    return [centreX + radiusX * Math.cos(angle), centreY + radiusY * Math.sin(angle)]
  })
