import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Block, PrintDocument } from '../src/domain/handout/blocks'
import { textsOf } from '../src/renderer/src/pdf/printable-document'
import { checkPdf } from './check-pdf-report'

/** What was measured on one file. */
export interface PdfMeasures {
  readonly pages: number
  readonly bytes: number
  /** Findings of the structure checker and of qpdf. */
  readonly findings: readonly string[]
  /** Letters and digits of the document that a reader cannot get out of the file again. */
  readonly lettersLost: number
}

const countLetters = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const letter of text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? [])
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

const paintedOnce = (block: Block): Block => {
  if (block.type !== 'table' || !block.beside) return block
  const { beside } = block
  const once = (second: string, first: string | undefined) => (second === first ? '' : second)
  return {
    ...block,
    beside: {
      ...beside,
      caption: once(beside.caption, block.caption),
      head: beside.head.map((cell, column) => once(cell, block.head[column])),
      rows: beside.rows.map((row, at) =>
        row.map((cell, column) => once(cell, block.rows[at]?.[column])),
      ),
    },
  }
}

const printedTexts = (document: PrintDocument): string => {
  const drawings = document.blocks.flatMap((block) =>
    block.type === 'body-map' ? [block.alternative] : [],
  )
  const logo = document.letterhead?.logo
  const said = logo ? [...drawings, logo.alternative] : drawings
  // The title of the file and what is read aloud in place of a drawing are not painted, and what both languages
  // say alike is painted once.
  return textsOf({ ...document, title: '', blocks: document.blocks.map(paintedOnce) })
    .filter((text) => !said.includes(text))
    .join('\n')
}

const readBack = async (bytes: Uint8Array): Promise<{ text: string; treesMissing: number }> => {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const document = await loading.promise
  let text = ''
  let treesMissing = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    if ((await page.getStructTree()) === null) treesMissing += 1
    const { items } = await page.getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('\n')
  }
  await loading.destroy()
  return { text, treesMissing }
}

/** Faults that qpdf finds; none where qpdf is not installed. */
const qpdfFindings = (bytes: Uint8Array): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'palpate-check-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    const run = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
    return run.error || run.status === 0 ? [] : [`qpdf: ${run.stdout}${run.stderr}`.trim()]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Checks and measures a finished file beside the document that it was made from. */
export const measurePdf = async (
  document: PrintDocument,
  bytes: Uint8Array,
): Promise<PdfMeasures> => {
  const report = await checkPdf(bytes)
  const { text, treesMissing } = await readBack(bytes)
  const have = countLetters(text)
  const lettersLost = [...countLetters(printedTexts(document))].reduce(
    (sum, [letter, count]) => sum + Math.max(0, count - (have.get(letter) ?? 0)),
    0,
  )
  return {
    pages: report.pages,
    bytes: bytes.length,
    findings: [
      ...report.findings,
      ...qpdfFindings(bytes),
      ...(treesMissing > 0 ? [`${treesMissing} pages without a structure tree`] : []),
    ],
    lettersLost,
  }
}
