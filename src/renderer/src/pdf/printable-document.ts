import type { Block, PrintDocument, PrintedLetterhead } from '../../../domain/handout/blocks'

/** The document with each of its texts replaced; everything else as it was. */
export function mapTexts(document: PrintDocument, change: (text: string) => string): PrintDocument {
  return {
    ...document,
    title: change(document.title),
    footer: change(document.footer),
    demonstration: document.demonstration === null ? null : change(document.demonstration),
    ...(document.letterhead && {
      letterhead: mapLetterhead(document.letterhead, change),
    }),
    blocks: document.blocks.map((block) => mapBlock(block, change)),
  }
}

const mapLetterhead = (
  { logo, lines }: PrintedLetterhead,
  change: (text: string) => string,
): PrintedLetterhead => ({
  ...(logo && { logo: { ...logo, alternative: change(logo.alternative) } }),
  lines: lines.map((line) => ({ ...line, text: change(line.text) })),
})

/** Every text of the document that is printed or read aloud. */
export function textsOf(document: PrintDocument): readonly string[] {
  const texts: string[] = []
  mapTexts(document, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

function mapBlock(block: Block, change: (text: string) => string): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: change(block.text) }
    case 'list':
      return { ...block, items: block.items.map(change) }
    case 'box':
      return { ...block, title: change(block.title), lines: block.lines.map(change) }
    case 'table':
      return {
        ...block,
        caption: change(block.caption),
        head: block.head.map(change),
        rows: block.rows.map((row) => row.map(change)),
        ...(block.beside && {
          beside: {
            ...block.beside,
            caption: change(block.beside.caption),
            head: block.beside.head.map(change),
            rows: block.beside.rows.map((row) => row.map(change)),
          },
        }),
      }
    case 'beside':
      return {
        ...block,
        own: block.own.map((each) => mapBlock(each, change)),
        english: block.english.map((each) => mapBlock(each, change)),
      }
    case 'body-map':
      return {
        ...block,
        alternative: change(block.alternative),
        caption: change(block.caption),
      }
  }
}
