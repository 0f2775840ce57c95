import { expect, test } from 'vitest'
import { INK } from './theme'

/** Relative luminance of a colour, WCAG 2.2. */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

test.each([
  ['text', INK.text, INK.paper],
  ['text in the main point', INK.text, INK.accentTint],
  ['text in a warning', INK.text, INK.warningTint],
  ['headings', INK.accent, INK.paper],
  ['title of the main point', INK.accent, INK.accentTint],
  ['title of a warning', INK.warning, INK.warningTint],
  ['head of a table', INK.onAccent, INK.accent],
  ['foot of a page', INK.soft, INK.paper],
  ['demonstration mark', INK.demonstration, INK.demonstrationTint],
])('%s has a contrast of at least 7:1', (_, text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(7)
})

test('lines have a contrast of at least 3:1', () => {
  expect(contrast(INK.rule, INK.paper)).toBeGreaterThanOrEqual(3)
})
