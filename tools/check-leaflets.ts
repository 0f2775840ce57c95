import { buildHandout } from '../src/domain/handout/build-handout'
import { buildLeaflet } from '../src/domain/handout/build-leaflet'
import type { PrintDocument } from '../src/domain/handout/blocks'
import { languageReach } from '../src/domain/handout/leaflet-language'
import {
  findHandoutText,
  type ConditionTextId,
  type HandoutTexts,
} from '../src/domain/handout/texts'
import type { KnowledgeBase } from '../src/domain/knowledge/knowledge-base'
import type { FontFiles } from '../src/renderer/src/pdf/font-files'
import { missingGlyphs, renderPdf } from '../src/renderer/src/pdf/render-pdf'
import { measurePdf, type PdfMeasures } from './measure-pdf'
import { sampleFacts } from './sample-leaflet'

/**
 * How a leaflet comes in a language: alone, with its English beside it, or English with a translated part. 'unpassed'
 * is a translation as it will stand alone one day; it is measured, and its pages are reported, but it cannot be printed.
 */
type Layout = 'alone' | 'beside' | 'part' | 'unpassed'

/** Most pages of a leaflet, by layout: normal and large print. Two languages take twice the paper. */
const MOST_PAGES = {
  alone: { normal: 2, large: 4 },
  beside: { normal: 4, large: 10 },
  part: { normal: 3, large: 6 },
  unpassed: { normal: Infinity, large: Infinity },
} as const

/** Most bytes of a file: 60 KB, and 100 KB for two languages. */
const MOST_BYTES = 60 * 1024
const MOST_BYTES_OF_TWO = 100 * 1024

/** One rendered leaflet. */
export interface LeafletReport extends PdfMeasures {
  readonly id: ConditionTextId
  readonly language: string
  readonly layout: Layout
  readonly size: 'normal' | 'large'
  readonly problems: readonly string[]
}

const CREATED = new Date('2026-11-24T12:00:00Z')

const documentsOf = (
  id: ConditionTextId,
  language: string,
  texts: HandoutTexts,
  knowledge: KnowledgeBase,
): readonly (readonly [Layout, PrintDocument])[] => {
  const english = findHandoutText(texts, 'en', id)
  if (!english) return []
  const facts = sampleFacts(english.text, knowledge)
  const must = (
    built: { ok: true; value: PrintDocument } | { ok: false; error: { code: string } },
  ) => {
    if (!built.ok) throw new Error(`${language} ${id}: ${built.error.code}`)
    return built.value
  }
  const reach = languageReach(texts, language, id, facts.flags).kind
  const own = findHandoutText(texts, language, id)
  const isPrinted = reach === 'english' || reach === 'alone'
  const alone: readonly (readonly [Layout, PrintDocument])[] =
    own && !own.fellBack
      ? [[isPrinted ? 'alone' : 'unpassed', must(buildHandout({ ...facts, ...own }))]]
      : []
  if (reach !== 'beside' && reach !== 'part') return alone
  const leaflet = buildLeaflet(facts, texts, id, language)
  if (!leaflet.ok) throw new Error(`${language} ${id}: ${leaflet.error.code}`)
  return [...alone, [reach, leaflet.value.document]]
}

const problemsOf = (
  measures: PdfMeasures,
  layout: Layout,
  size: 'normal' | 'large',
  glyphs: readonly string[],
): readonly string[] => {
  const most = MOST_PAGES[layout][size]
  const mostBytes = layout === 'beside' || layout === 'part' ? MOST_BYTES_OF_TWO : MOST_BYTES
  return [
    ...measures.findings,
    ...(measures.lettersLost > 0 ? [`${measures.lettersLost} letters lost`] : []),
    ...(measures.pages > most ? [`${measures.pages} pages, at most ${most}`] : []),
    ...(measures.bytes > mostBytes ? [`${measures.bytes} bytes, at most ${mostBytes}`] : []),
    ...(glyphs.length > 0 ? [`characters that cannot be printed: ${glyphs.join(' ')}`] : []),
  ]
}

/** Renders and measures every leaflet of the given texts and languages in both sizes, one by one as they are done. */
export async function* checkLeaflets(
  ids: readonly ConditionTextId[],
  languages: readonly string[],
  texts: HandoutTexts,
  knowledge: KnowledgeBase,
  fonts: FontFiles,
): AsyncGenerator<LeafletReport> {
  for (const language of languages) {
    for (const id of ids) {
      for (const [layout, document] of documentsOf(id, language, texts, knowledge)) {
        const glyphs = missingGlyphs(document, fonts)
        for (const size of ['normal', 'large'] as const) {
          const options = { largePrint: size === 'large', pageSize: 'A4' } as const
          const bytes = await renderPdf(document, options, fonts, CREATED)
          const measures = await measurePdf(document, bytes)
          const problems = problemsOf(measures, layout, size, glyphs)
          yield { id, language, layout, size, ...measures, problems }
        }
      }
    }
  }
}
