import { stringify } from 'yaml'
import { layFinding } from '../src/domain/handout/lay-findings'
import { ENGLISH_WORDS } from '../src/domain/handout/leaflet-words'
import { SAFETY_NET_PHRASES } from '../src/domain/handout/text-slots'
import type { HandoutTexts, LanguageTexts } from '../src/domain/handout/texts'
import type { KnowledgeBase } from '../src/domain/knowledge/knowledge-base'
import { CHOICES, CHOICE_KEYS, YES_NO_KEYS } from '../src/domain/vocabulary/findings'

const SAID_AS_PLACE = new Set<string>(['region', 'laterality', 'sex'])

/** Every sentence that a leaflet takes from a record: findings, then what red flags ask for. Each once. */
export const sentencesToTranslate = ({ redFlags }: KnowledgeBase): readonly string[] =>
  [
    ...new Set([
      ...CHOICE_KEYS.filter((key) => !SAID_AS_PLACE.has(key)).flatMap((key) =>
        CHOICES[key].map((value) => layFinding(key, value)),
      ),
      ...YES_NO_KEYS.flatMap((key) => [layFinding(key, true), layFinding(key, false)]),
      ...redFlags.map(({ patientAction }) => patientAction),
    ]),
  ].filter((sentence) => sentence !== undefined)

const safetyNet = ({ common, conditions }: LanguageTexts, knowledge: KnowledgeBase) => ({
  version: common.version,
  english: common.version,
  review: null,
  name: 'English',
  comeBackHeading: common.headings.comeBack,
  phrases: Object.fromEntries(SAFETY_NET_PHRASES.map((key) => [key, common.phrases[key]])),
  howSoon: common.howSoon,
  safetyNet: Object.fromEntries(
    common.safetyNet.map((row) => [
      row.id,
      { notice: row.notice.map(({ say }) => say), do: row.do },
    ]),
  ),
  places: ENGLISH_WORDS.places,
  regions: ENGLISH_WORDS.regions,
  conditions: {
    'not-yet-known': conditions['not-yet-known'] && 'We are still finding out',
    ...Object.fromEntries(knowledge.conditions.map(({ id, names }) => [id, names.lay])),
  },
})

const shared = ({ common }: LanguageTexts) => {
  const { safetyNet: _rows, howSoon: _soon, headings, phrases, version, ...rest } = common
  const { comeBack: _heading, ...ownHeadings } = headings
  const net: readonly string[] = SAFETY_NET_PHRASES
  return {
    version,
    english: version,
    ...rest,
    review: null,
    headings: ownHeadings,
    phrases: Object.fromEntries(Object.entries(phrases).filter(([key]) => !net.includes(key))),
  }
}

/**
 * A file of a translation with the English words in it, to be replaced one by one: 'safety-net', 'common',
 * 'words' or the id of a condition. Undefined for any other name.
 */
export const translationTemplate = (
  name: string,
  texts: HandoutTexts,
  knowledge: KnowledgeBase,
): string | undefined => {
  const english = texts.byLanguage['en']
  if (!english) return undefined
  const write = (value: unknown) => stringify(value, { lineWidth: 0 })
  if (name === 'safety-net') return write(safetyNet(english, knowledge))
  if (name === 'common') return write(shared(english))
  if (name === 'words') {
    const sentences = sentencesToTranslate(knowledge).map(
      (sentence) => [sentence, sentence] as const,
    )
    const { version } = english.common
    return write({
      version,
      review: null,
      probableWords: ['probably'],
      sentences: Object.fromEntries(sentences),
    })
  }
  const text = Object.values(english.conditions).find(({ id }) => id === name)
  if (!text) return undefined
  const { id, version, title, mainPoint, whatItIs, atHome, next, treatment, sayBack } = text
  const comeBack = text.comeBack.map(({ notice, do: action }) => ({ notice, do: action }))
  return write({
    ...{ id, version, english: version, review: null, title, mainPoint, whatItIs, atHome },
    ...{ next, treatment, comeBack, sayBack },
  })
}
