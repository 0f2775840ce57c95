import { readFileSync } from 'node:fs'
import { expect, describe, test } from 'vitest'
import { readCoverage } from '../../src/renderer/src/pdf/font-coverage'
import { FONT_CUTS, FONT_LICENCE, cutFont } from '../../tools/cut-font'
import { FONT_SIGNS } from '../../tools/font-characters'
import { ALPHABETS } from './alphabets'

const built = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../resources/fonts/${name}`, import.meta.url)))

const missing = (font: Uint8Array, letters: string): readonly string[] => {
  const coverage = readCoverage(font)
  return [...letters].filter((letter) => !coverage.has(letter.codePointAt(0) ?? 0))
}

describe.each(FONT_CUTS)('$to', (cut) => {
  const font = built(cut.to)

  test.each(Object.entries(ALPHABETS))('has the letters of %s', (_, letters) => {
    expect(missing(font, letters + letters.toUpperCase())).toEqual([])
  })

  test('has the signs and the mark for a missing letter', () => {
    expect(missing(font, FONT_SIGNS)).toEqual([])
  })

  test('is small and has no layout tables', () => {
    expect(font.length).toBeLessThanOrEqual(100 * 1024)
    const view = new DataView(font.buffer)
    const tables = Array.from({ length: view.getUint16(4) }, (_, index) =>
      new TextDecoder('latin1').decode(font.subarray(12 + index * 16, 16 + index * 16)),
    )
    expect(tables).toContain('glyf')
    for (const table of ['GPOS', 'GSUB', 'GDEF', 'kern']) expect(tables).not.toContain(table)
  })

  test('is what the tool cuts', async () => {
    expect(Buffer.from(await cutFont(cut)).equals(Buffer.from(font))).toBe(true)
  })
})

test('the licence is with them', () => {
  const licence = new TextDecoder().decode(built(FONT_LICENCE.to))
  expect(licence).toBe(readFileSync(FONT_LICENCE.from, 'utf8'))
  expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1')
})
