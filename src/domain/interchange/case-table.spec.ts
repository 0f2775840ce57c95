import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventedPractice } from '../../../tests/support/invented-practice'
import { writeCaseTable } from './case-table'
import { writeCsv, withoutFormula } from './csv'

/** A second reader, written apart from the writer: RFC 4180 by hand. */
const readCsv = (file: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let inQuotes = false
  const text = file.replace(/^\uFEFF/u, '')
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (inQuotes) {
      if (letter !== '"') cell += letter
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else inQuotes = false
    } else if (letter === '"') inQuotes = true
    else if (letter === ',') {
      row.push(cell)
      cell = ''
    } else if (letter === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, cell])
      row = []
      cell = ''
      at += 1
    } else cell += letter
  }
  return rows
}

describe('a cell of a table', () => {
  it.each([
    '=1+1',
    '+44 1632',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\tplain',
    '  =HYPERLINK("x")',
    '\u00A0=1',
    '\u200B=1',
    '\uFEFF=1',
    '\uFF1D1',
    ' \uFF0B1',
    '\uFF0D1',
    '\uFF20x',
    '\u22121',
  ])('%j is no formula any more', (text) => expect(withoutFormula(text)).toBe(`'${text}`))

  it.each(['Smith', "O'Brien", '3-4', 'a=b', '(=1)', '1980-04-03'])('%j stays as it is', (text) =>
    expect(withoutFormula(text)).toBe(text),
  )

  it('holds a bare number only in a numeric column', () => {
    const columns = [
      { title: 'n', kind: 'number', cellOf: (row: string | number) => row },
      { title: 't', kind: 'text', cellOf: (row: string | number) => row },
    ] as const
    expect(writeCsv(columns, [-5, '-5', Number.NaN])).toBe(
      '\uFEFF"n","t"\r\n-5,"\'-5"\r\n"\'-5","\'-5"\r\n"NaN","NaN"\r\n',
    )
  })

  it('comes back whole from another reader, whatever is in it', () => {
    const column = { title: 'x', kind: 'text', cellOf: (row: string) => row } as const
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (texts) => {
        const rows = readCsv(writeCsv([column], texts))
        expect(rows.length).toBe(texts.length + 1)
        rows.slice(1).forEach(([cell = ''], index) => {
          const kept = (texts[index] ?? '').replace(
            /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu,
            '',
          )
          expect([kept, `'${kept}`]).toContain(cell)
          expect(cell).not.toMatch(/^[\s\p{Z}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u)
        })
      }),
      { seed: 5, numRuns: 200 },
    )
  })
})

it('has a row for each visit and leaves what was not asked empty', () => {
  const practice = inventedPractice(30, '2026-11-24')
  const rows = readCsv(writeCaseTable(practice))
  const [head = [], ...visits] = rows
  expect(visits).toHaveLength(practice.flatMap((one) => one.visits).length)
  expect(visits.every((row) => row.length === head.length)).toBe(true)
  const tender = head.indexOf('Tender to touch')
  const column = tender >= 0 ? tender : head.findIndex((title) => /tender/i.test(title))
  practice
    .flatMap((one) => one.visits)
    .forEach((visit, index) => {
      const { tender: asked } = visit.findings
      expect(visits[index]?.[column]).toBe(asked === undefined ? '' : asked ? 'yes' : 'no')
    })
  expect(visits[0]?.[0]).toBe(practice[0]?.patient.name)
})
