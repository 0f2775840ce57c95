import type { FontFiles } from './font-files'

/** Code points a font can draw. */
export type FontCoverage = ReadonlySet<number>

const SEGMENT_MAPPING = 4
const SEGMENTED_COVERAGE = 12

/**
 * Reads which characters a TrueType font covers from its character map (cmap formats 4 and 12).
 * Throws RangeError or Error on a font file that is cut short or has no such map: a broken build, not a user's fault.
 */
export function readCoverage(font: Uint8Array): FontCoverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const map = findTable(view, 'cmap')
  const covered = new Set<number>()
  const subtables = view.getUint16(map + 2)
  let understood = 0
  for (let index = 0; index < subtables; index++) {
    const subtable = map + view.getUint32(map + 4 + index * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === SEGMENT_MAPPING) readSegments(view, subtable, covered)
    else if (format === SEGMENTED_COVERAGE) readGroups(view, subtable, covered)
    else continue
    understood++
  }
  if (understood === 0) throw new Error('font has no character map of format 4 or 12')
  return covered
}

/** Code points that both fonts cover: what may be printed without knowing whether it will be bold. */
export function commonCoverage(fonts: FontFiles): FontCoverage {
  const bold = readCoverage(fonts.bold)
  return new Set([...readCoverage(fonts.regular)].filter((code) => bold.has(code)))
}

function findTable(view: DataView, tag: string): number {
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16
    const name = String.fromCharCode(
      view.getUint8(record),
      view.getUint8(record + 1),
      view.getUint8(record + 2),
      view.getUint8(record + 3),
    )
    if (name === tag) return view.getUint32(record + 8)
  }
  throw new Error(`font has no ${tag} table`)
}

function readSegments(view: DataView, start: number, covered: Set<number>): void {
  const doubledCount = view.getUint16(start + 6)
  const ends = start + 14
  const starts = ends + doubledCount + 2
  const deltas = starts + doubledCount
  const offsets = deltas + doubledCount
  for (let at = 0; at < doubledCount; at += 2) {
    const first = view.getUint16(starts + at)
    const last = view.getUint16(ends + at)
    const delta = view.getUint16(deltas + at)
    const offset = view.getUint16(offsets + at)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed =
        offset === 0 ? code : view.getUint16(offsets + at + offset + (code - first) * 2)
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered.add(code)
    }
  }
}

function readGroups(view: DataView, start: number, covered: Set<number>): void {
  const groups = view.getUint32(start + 12)
  for (let index = 0; index < groups; index++) {
    const group = start + 16 + index * 12
    const last = view.getUint32(group + 4)
    for (let code = view.getUint32(group); code <= last; code++) covered.add(code)
  }
}
