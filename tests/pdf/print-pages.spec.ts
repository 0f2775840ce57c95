import { expect, test } from 'vitest'
import { PRINTING_FONTS } from './printing-fonts'
import { readPdf } from './read-pdf'
import { checkPdf } from '../../tools/check-pdf-report'
import { FONT_FAMILY } from '../../src/renderer/src/pdf/font-files'
import {
  printPages,
  type PrintableContent,
  type PrintJob,
} from '../../src/renderer/src/pdf/engine/print-pages'
import { StructureElement } from '../../src/renderer/src/pdf/engine/structure-element'

const job = (contentWith: PrintJob['contentWith']): PrintJob => ({
  title: 'A & B',
  language: 'en',
  createdAt: new Date('2026-11-23T10:00:00Z'),
  pageSize: { width: 300, height: 200 },
  margins: { left: 20, top: 20, right: 20, bottom: 20 },
  defaultStyle: { font: FONT_FAMILY, fontSize: 12, lineHeight: 1, color: '#000000' },
  contentWith,
})

const nothing = (): { text: string } => ({ text: '' })

/** A heading after so many lines that it would stand at the foot of the first page, and text after it. */
function headingAtFoot(pageStarts: ReadonlySet<string>): PrintableContent {
  const structure = new StructureElement('Document')
  const lines = Array.from({ length: 8 }, (_, index) => ({
    text: `Line ${index}`,
    structure: structure.append('P'),
  }))
  const heading = {
    text: 'Heading',
    structure: structure.append('H1'),
    keepWithNext: 'h',
    outline: true,
    id: 'h',
    ...(pageStarts.has('h') ? { pageBreak: 'before' as const } : {}),
  }
  const after = { text: 'After\nand\nmore', structure: structure.append('P') }
  return { content: [...lines, heading, after], structure, header: nothing, footer: nothing }
}

test('a heading never stands alone at the foot of a page', async () => {
  const { pages } = await readPdf(await printPages(job(headingAtFoot), PRINTING_FONTS))
  expect(pages[0]).not.toContain('Heading')
  expect(pages[1]).toMatch(/^Heading\nAfter/u)
})

test('a heading that cannot be helped does not go on for ever', async () => {
  const stubborn = job(() => headingAtFoot(new Set()))
  const { pages } = await readPdf(await printPages(stubborn, PRINTING_FONTS))
  expect(pages[0]).toContain('Heading')
})

test('repeated header rows are read once', async () => {
  const bytes = await printPages(
    job(() => {
      const structure = new StructureElement('Document')
      const heading = { text: 'T', structure: structure.append('H1'), outline: true, id: 't' }
      const table = structure.append('Table')
      const row = (role: 'TH' | 'TD', text: string) => [
        {
          text,
          repeated: role === 'TH',
          structure: table
            .append('TR')
            .append(role, role === 'TH' ? { scope: 'Column' as const } : {}),
        },
      ]
      const body = [row('TH', 'Head'), ...Array.from({ length: 20 }, () => row('TD', 'Cell'))]
      const content = [heading, { table: { body, widths: [200], headerRows: 1 } }]
      return { content, structure, header: nothing, footer: nothing }
    }),
    PRINTING_FONTS,
  )
  expect((await checkPdf(bytes)).findings).toEqual([])
  const { pages } = await readPdf(bytes)
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.join('\n').match(/Head/gu)).toHaveLength(1)
  expect(pages.join('\n').match(/Cell/gu)).toHaveLength(20)
})
