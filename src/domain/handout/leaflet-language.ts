import type { RedFlag } from '../assessment/assessment'
import { canSay, type LeafletWords } from './leaflet-words'
import {
  findHandoutText,
  type CommonText,
  type ConditionText,
  type ConditionTextId,
  type FoundText,
  type HandoutTexts,
  type SafetyNetText,
} from './texts'

/** How far a leaflet can be had in a language, and whether it may stand without the English. */
export type LanguageReach =
  | { readonly kind: 'english' }
  /** Every word was passed by a named clinician. */
  | { readonly kind: 'alone'; readonly found: FoundText }
  /** Whole, but not passed: the English must stand beside it. */
  | { readonly kind: 'beside'; readonly found: FoundText; readonly name: string }
  /** No more than when to come back, the place and a name: the rest is English. */
  | { readonly kind: 'part'; readonly found: FoundText; readonly name: string }
  /** Nothing in this language. */
  | { readonly kind: 'none' }

/** The English shared text with what a safety net has in its place. */
const partlyTranslated = (common: CommonText, net: SafetyNetText): CommonText => ({
  ...common,
  headings: { ...common.headings, comeBack: net.comeBackHeading },
  phrases: { ...common.phrases, ...net.phrases },
  howSoon: net.howSoon,
  safetyNet: common.safetyNet.map((row) => ({
    ...row,
    notice: row.notice.map((part, index) => ({
      ...part,
      say: net.safetyNet[row.id]?.notice[index] ?? part.say,
    })),
    do: net.safetyNet[row.id]?.do ?? row.do,
  })),
})

/** The text with every shared sign said: where its own rows are not translated, the shared ones are all that is read. */
export const withAllShared = (text: ConditionText): ConditionText => ({
  ...text,
  comeBack: text.comeBack.map(({ covers: _covers, ...row }) => row),
})

/** English text of a condition with title, places and safety net of a language that has no more. */
const partOf = (english: FoundText, language: string, net: SafetyNetText): FoundText => {
  const { text } = english
  const title =
    text.wording === 'probable'
      ? net.phrases.probably.replaceAll('{name}', net.conditions[text.id])
      : net.conditions['not-yet-known']
  const words: LeafletWords = {
    language,
    places: net.places,
    regions: net.regions,
    sentences: {},
  }
  const titled: ConditionText = { ...withAllShared(text), title }
  return {
    ...english,
    text: titled,
    common: partlyTranslated(english.common, net),
    words,
    language,
  }
}

const isPassed = (found: FoundText, flags: readonly RedFlag[]): boolean =>
  found.text.review !== null &&
  found.common.review !== null &&
  // A rule that came after the translation can only be said in English.
  flags.every(({ patientAction }) => canSay(found.words, patientAction))

/** What a language has for one condition and the flags that stand. English is always whole. */
export const languageReach = (
  texts: HandoutTexts,
  language: string,
  id: ConditionTextId,
  flags: readonly RedFlag[],
): LanguageReach => {
  if (language === 'en') return { kind: 'english' }
  const net = texts.safetyNets[language]
  if (!net) return { kind: 'none' }
  const found = findHandoutText(texts, language, id)
  if (found && !found.fellBack) {
    return isPassed(found, flags)
      ? { kind: 'alone', found }
      : { kind: 'beside', found, name: net.name }
  }
  const english = findHandoutText(texts, 'en', id)
  return english
    ? { kind: 'part', found: partOf(english, language, net), name: net.name }
    : { kind: 'none' }
}
