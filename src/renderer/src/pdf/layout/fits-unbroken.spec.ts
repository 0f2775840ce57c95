import { expect, test } from 'vitest'
import { fitsUnbroken } from './fits-unbroken'
import { textWidth, themeFor } from './theme'

const theme = themeFor({ largePrint: false, pageSize: 'A4' }, false)

test('a usual box may be kept in one piece', () => {
  expect(fitsUnbroken(['When to come back', 'x'.repeat(400)], textWidth(theme), theme)).toBe(true)
})

test('a text that could overflow a page may not', () => {
  expect(fitsUnbroken(['x'.repeat(5000)], textWidth(theme), theme)).toBe(false)
  expect(fitsUnbroken(['\n'.repeat(100)], textWidth(theme), theme)).toBe(false)
  expect(fitsUnbroken(['x'.repeat(400)], 12, theme)).toBe(false)
})
