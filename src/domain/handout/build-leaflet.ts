import { fail, ok, type Result } from '../../shared/result'
import { besideEnglish } from './beside-english'
import { isChild } from './about-a-child'
import type { Block, PrintDocument } from './blocks'
import { buildHandout, type HandoutFailure, type HandoutInput } from './build-handout'
import { withClinicTexts, type ClinicText } from './clinic-texts'
import { fillSlots } from './fill-slots'
import { languageReach, withAllShared, type LanguageReach } from './leaflet-language'
import { findHandoutText, type ConditionTextId, type FoundText, type HandoutTexts } from './texts'

/** The case, the clinic and the clinician's choices, without the words. */
export type LeafletFacts = Omit<HandoutInput, keyof FoundText> & {
  /** The clinic's own wordings; missing = none. Never printed beside another language, nor for a child. */
  readonly clinicTexts?: readonly ClinicText[]
}

/** A leaflet in the wanted language as far as that goes. */
export interface BuiltLeaflet {
  readonly document: PrintDocument
  readonly reach: LanguageReach['kind']
}

/** Says in both languages that no clinician has passed the translation, and what is English only. */
const notice = (own: FoundText, english: FoundText, name: string, isPart: boolean): Block => {
  // The English reader needs the English name of the language.
  const englishName = new Intl.DisplayNames(['en'], { type: 'language' }).of(own.language)
  const lines = ({ language, common: { phrases } }: FoundText): readonly string[] => [
    fillSlots(phrases.unreviewed, { language: language === 'en' ? (englishName ?? name) : name }),
    ...(isPart ? [phrases.restInEnglish] : []),
  ]
  const paragraphs = (found: FoundText): readonly Block[] =>
    lines(found).map((text) => ({ type: 'paragraph', text }))
  return {
    type: 'beside',
    language: own.language,
    own: paragraphs(own),
    english: paragraphs(english),
  }
}

/** The text with the clinic's own wordings: they were written about an adult. */
export const ownWords = (
  { clinicTexts = [], visit, flags }: Pick<LeafletFacts, 'clinicTexts' | 'visit' | 'flags'>,
  found: FoundText,
): FoundText =>
  isChild(visit.findings)
    ? found
    : { ...found, text: withClinicTexts(found.text, found.language, flags, clinicTexts) }

/**
 * The leaflet in a language. A translation that no named clinician has passed comes with the English beside it, in
 * every row of the safety net too; a language with no text here gives the English and says so. Fails as
 * `buildHandout` does, and with 'text-missing' when there is no English text either.
 */
export const buildLeaflet = (
  facts: LeafletFacts,
  texts: HandoutTexts,
  id: ConditionTextId,
  language: string,
): Result<BuiltLeaflet, HandoutFailure | 'text-missing'> => {
  const english = findHandoutText(texts, 'en', id)
  if (!english) return fail('text-missing')
  const reach = languageReach(texts, language, id, facts.flags)
  const build = (found: FoundText, fellBack = false) =>
    buildHandout({ ...facts, ...found, fellBack })
  const single = (built: ReturnType<typeof build>) =>
    built.ok ? ok({ document: built.value, reach: reach.kind }) : built
  if (reach.kind === 'english') return single(build(ownWords(facts, english)))
  if (reach.kind === 'none') return single(build(ownWords(facts, english), true))
  if (reach.kind === 'alone') return single(build(ownWords(facts, reach.found)))
  const isPart = reach.kind === 'part'
  // Both sides of the table must hold the same rows.
  const side = isPart ? { ...english, text: withAllShared(english.text) } : english
  const [own, beside] = [build(reach.found), build(side)]
  if (!own.ok) return own
  if (!beside.ok) return beside
  const document = besideEnglish(
    own.value,
    beside.value,
    notice(reach.found, english, reach.name, isPart),
    isPart,
  )
  return ok({ document, reach: reach.kind })
}
