import type { Inline } from './pdfmake-internals'

/**
 * Joins neighbouring words of one look: pdfmake writes each word by itself, which makes files larger and lets some
 * readers lose the blank between words. Without kerning the width of a run is the sum of its words, so nothing moves.
 */
export function mergeInlines(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = []
  for (const inline of inlines) {
    const last = merged.at(-1)
    if (last !== undefined && looksLike(last, inline)) {
      last.text += inline.text
      last.width += inline.width
    } else merged.push({ ...inline })
  }
  return merged
}

const looksLike = (one: Inline, other: Inline): boolean =>
  one.font === other.font && one.fontSize === other.fontSize && one.color === other.color
