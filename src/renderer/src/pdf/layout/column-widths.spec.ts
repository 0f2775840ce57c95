import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from './column-widths'
import { textWidth, themeFor } from './theme'

const theme = themeFor({ largePrint: false, pageSize: 'A4' }, false)
const padding = 7
const safetyNet = [
  ['If you notice', 'Do this', 'How soon'],
  ['The lump gets hard, no longer moves, or grows fast', 'Call the clinic', 'Within 2 weeks'],
]

test('short answers stay on one line and the longest column gets most', () => {
  const [notice = 0, action = 0, soon = 0] = columnWidths(safetyNet, 3, padding, theme)
  expect(soon).toBeGreaterThan('Within 2 weeks'.length * 12 * 0.55)
  expect(notice).toBeGreaterThan(action)
})

test('any table fills the text column exactly, with no column lost', () => {
  const cell = fc.string({ maxLength: 200 })
  const table = fc.integer({ min: 1, max: 6 }).chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  fc.assert(
    fc.property(table, (rows) => {
      const columns = rows[0]?.length ?? 0
      const widths = columnWidths(rows, columns, padding, theme)
      const sum = widths.reduce((total, width) => total + width + 2 * padding, 0)
      expect(sum).toBeCloseTo(textWidth(theme), 6)
      expect(Math.min(...widths)).toBeGreaterThan(0)
    }),
    { seed: 7, numRuns: 200 },
  )
})
