import type { Block, PrintDocument } from './blocks'

type Table = Extract<Block, { type: 'table' }>

const sameText = (one: Block, other: Block): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Both languages in each cell, so that a row can never be read without its English. */
const bothTables = (own: Table, english: Table, language: string): Block => {
  const { caption, head, rows } = english
  return { ...own, language, beside: { language: 'en', caption, head, rows } }
}

const joinedTexts = (own: string, english: string, between: string): string =>
  own === english ? own : `${own}${between}${english}`

/** A block of either language that has its own place on the page. */
const standsAlone = (block: Block): boolean => block.type === 'table' || block.type === 'body-map'

const startsSection = (block: Block): boolean => block.type === 'heading'

/** Runs of blocks that stand side by side: a heading with what is under it, or a box. */
const runsOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const runs: Block[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    const previous = last?.at(-1)
    const continues =
      last !== undefined &&
      previous !== undefined &&
      !standsAlone(previous) &&
      previous.type !== 'box' &&
      !standsAlone(block) &&
      block.type !== 'box' &&
      !startsSection(block)
    if (continues) last.push(block)
    else runs.push([block])
  }
  return runs
}

const besideRun = (
  own: readonly Block[],
  english: readonly Block[],
  language: string,
): readonly Block[] => {
  const [first] = own
  const [other] = english
  if (first?.type === 'table' && other?.type === 'table') {
    return [sameText(first, other) ? other : bothTables(first, other, language)]
  }
  if (first?.type === 'body-map' && other?.type === 'body-map') {
    return [
      {
        ...first,
        alternative: joinedTexts(first.alternative, other.alternative, ' '),
        caption: joinedTexts(first.caption, other.caption, '\n'),
      },
    ]
  }
  return own.every((block, index) => english[index] && sameText(block, english[index]))
    ? english
    : [{ type: 'beside', language, own, english }]
}

/** The name and the sign once; a line that is said otherwise in English in both languages. */
const bothHeads = (
  own: PrintDocument,
  english: PrintDocument,
  isPart: boolean,
): Pick<PrintDocument, 'letterhead'> => {
  if (!own.letterhead || !english.letterhead || isPart)
    return english.letterhead ? { letterhead: english.letterhead } : {}
  const said = own.letterhead.lines.map(({ text }) => text)
  const more = english.letterhead.lines.filter(({ text }) => !said.includes(text))
  const lines = [...own.letterhead.lines, ...more.map(({ text }) => ({ text, language: 'en' }))]
  return { letterhead: { ...own.letterhead, lines } }
}

/**
 * A document with its English beside it, section by section. Both were built from one record, so their blocks answer
 * to each other. Where only a part is translated, the document itself is English. Throws when the blocks
 * differ, for then a sentence could stand beside another one's English.
 */
export const besideEnglish = (
  own: PrintDocument,
  english: PrintDocument,
  notice: Block,
  isPart: boolean,
): PrintDocument => {
  const types = (document: PrintDocument) => document.blocks.map(({ type }) => type).join(' ')
  if (types(own) !== types(english)) throw new Error('the two languages differ in their blocks')
  const [ownTitle, ...ownRest] = own.blocks
  const [englishTitle, ...englishRest] = english.blocks
  if (ownTitle?.type !== 'heading' || englishTitle?.type !== 'heading') {
    throw new Error('a leaflet starts with its title')
  }
  const { language } = own
  const englishRuns = runsOf(englishRest)
  return {
    ...own,
    language: isPart ? 'en' : language,
    title: isPart ? english.title : own.title,
    ...bothHeads(own, english, isPart),
    blocks: [
      isPart ? englishTitle : ownTitle,
      isPart
        ? { type: 'paragraph', text: ownTitle.text, language }
        : { type: 'paragraph', text: englishTitle.text, language: 'en' },
      notice,
      ...runsOf(ownRest).flatMap((run, index) =>
        besideRun(run, englishRuns[index] ?? [], language),
      ),
    ],
    demonstration:
      own.demonstration === null || english.demonstration === null
        ? null
        : joinedTexts(own.demonstration, english.demonstration, ' '),
  }
}
