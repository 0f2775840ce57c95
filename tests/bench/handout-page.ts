import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bodyMapSvg, PRINT_PALETTE } from '../../src/domain/vocabulary/body-map'
import type { Block, PrintDocument } from '../../src/domain/handout/blocks'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const each = (tag: string, texts: readonly string[]): string =>
  texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')

const blockHtml = (block: Block): string => {
  switch (block.type) {
    case 'heading':
      return each(`h${block.level}`, [block.text])
    case 'paragraph':
      return each('p', [block.text])
    case 'list':
      return `<ul>${each('li', block.items)}</ul>`
    case 'box':
      return `<section>${each('h2', [block.title])}${each('p', block.lines)}</section>`
    case 'table':
      return `<table><caption>${escaped(block.caption)}</caption><tr>${each('th', block.head)}</tr>${block.rows.map((row) => `<tr>${each('td', row)}</tr>`).join('')}</table>`
    case 'body-map':
      return `<figure>${bodyMapSvg({ marked: block.placeId, palette: PRINT_PALETTE }).replace('<svg ', '<svg style="height:150pt" ')}<figcaption>${escaped(block.caption)}</figcaption></figure>`
    case 'beside':
      return [...block.own, ...block.english].map(blockHtml).join('')
  }
}

const fontFace = (project: string, name: string, weight: number): string => {
  const bytes = readFileSync(join(project, `resources/fonts/${name}.ttf`)).toString('base64')
  return `@font-face{font-family:N;font-weight:${weight};src:url(data:font/ttf;base64,${bytes})}`
}

/** The same content as a web page in the same fonts, as Chromium would print it. */
export const pageOf = (document: PrintDocument, project: string): string =>
  `<!doctype html><html lang="${document.language}"><title>${escaped(document.title)}</title><style>` +
  fontFace(project, 'noto-sans-regular', 400) +
  fontFace(project, 'noto-sans-bold', 700) +
  'body{font:12pt/1.35 N}table{border-collapse:collapse}td,th{border:1px solid #888;padding:4pt;text-align:left}' +
  `</style><body>${document.blocks.map(blockHtml).join('')}<footer>${escaped(document.footer)}</footer></body></html>`
