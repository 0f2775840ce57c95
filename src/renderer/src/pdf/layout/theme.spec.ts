import { expect, test } from 'vitest'
import { GREY_INK, INK } from './theme'

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

const inks = [
  ['colours', INK],
  ['greys', GREY_INK],
] as const

test.each(inks)('in %s every text has a contrast of at least 7:1, and lines 3:1', (_, ink) => {
  const pairs = [
    ['text', ink.text, ink.paper],
    ['text in the main point', ink.text, ink.accentTint],
    ['text in a warning', ink.text, ink.warningTint],
    ['headings', ink.accent, ink.paper],
    ['title of the main point', ink.accent, ink.accentTint],
    ['title of a warning', ink.warning, ink.warningTint],
    ['head of a table', ink.onAccent, ink.accent],
    ['foot of a page', ink.soft, ink.paper],
    ['demonstration mark', ink.demonstration, ink.demonstrationTint],
  ] as const
  for (const [name, text, ground] of pairs)
    expect(contrast(text, ground), name).toBeGreaterThanOrEqual(7)
  expect(contrast(ink.rule, ink.paper)).toBeGreaterThanOrEqual(3)
})

test('the greys are grey', () => {
  for (const colour of Object.values(GREY_INK)) expect(colour).toMatch(/^#(..)\1\1$/)
})
