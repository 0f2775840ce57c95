import type { ConditionId } from '../knowledge/condition-ids'
import type { ChoiceKey, FindingKey, Region, YesNoKey } from '../vocabulary/findings'
import type { IsoDate } from '../case/patient'
import type { LeafletWords } from './leaflet-words'
import type { HeadingKey, PhraseKey, SafetyNetPhrase } from './text-slots'
import type { PlaceId } from '../vocabulary/places'

/** How soon a patient should act on what they notice, most urgent first. */
export const HOW_SOON = [
  'now',
  'today',
  'within-2-days',
  'within-1-week',
  'within-2-weeks',
] as const
export type HowSoon = (typeof HOW_SOON)[number]

/** Signs of the shared rows that a condition may have a row of its own for. */
export const COME_BACK_TOPICS = ['grows', 'grows-faster', 'hard'] as const
export type ComeBackTopic = (typeof COME_BACK_TOPICS)[number]

/** The leaflet for "we are still finding out" stands beside the conditions. */
export const NOT_YET_KNOWN = 'not-yet-known'
export type ConditionTextId = ConditionId | typeof NOT_YET_KNOWN

/** The named clinician who read and accepted a text. */
export interface TextReview {
  readonly name: string
  readonly role: string
  readonly date: IsoDate
}

/** One row of "When to come back". */
export interface ComeBackRow {
  readonly notice: string
  readonly do: string
  readonly soon: HowSoon
  /** Shared signs that this row names itself, at least as urgent: one sign never stands at two deadlines. */
  readonly covers?: readonly ComeBackTopic[] | undefined
}

/** What a recorded finding must be to count as a reason for this condition: answer, values or whole days. */
export type TypicalValue =
  | boolean
  | readonly string[]
  | { readonly atLeast?: number | undefined; readonly atMost?: number | undefined }

export const MYTH_IDS = [
  'most-lumps',
  'spine-tumour-rare',
  'painless',
  'soft-and-mobile',
  'bone-bumps',
  'spine-is-strong',
  'bruise',
  'ask-early',
] as const
export type MythId = (typeof MYTH_IDS)[number]

/** The words of one condition in one language. Sentences are plain; {lump}, {clinic} and {emergency} are filled per case. */
export interface ConditionText {
  readonly id: ConditionTextId
  readonly version: string
  /** null = no named clinician has read it yet. */
  readonly review: TextReview | null
  /** True when the plan for this condition is usually unhurried: a standing two-week flag then holds the leaflet back. */
  readonly routine: boolean
  /** 'probable' names the condition as probable; 'find-out' names none and says that tests come first. */
  readonly wording: 'probable' | 'find-out'
  /** True when watching is the plan: the leaflet has a diary and needs a review date. */
  readonly diary: boolean
  /** Title of the leaflet. */
  readonly title: string
  readonly mainPoint: readonly string[]
  readonly whatItIs: readonly string[]
  /** Recorded findings that count as reasons. Only those in the record are printed. */
  readonly typical: Readonly<Partial<Record<FindingKey, TypicalValue>>>
  readonly atHome: readonly string[]
  readonly next: readonly string[]
  readonly treatment: readonly string[]
  readonly comeBack: readonly ComeBackRow[]
  readonly sayBack: readonly string[]
  readonly myths: readonly MythId[]
}

/** When a fixed safety-net row, or a part of it, is printed. */
export interface Applies {
  /** Only at these regions; missing = everywhere. */
  readonly regions?: readonly Region[] | undefined
  /** Only when a lump is there, or when it was not recorded that there is none. */
  readonly lump?: true | undefined
  /** Only for an adult, or when the age was not recorded. */
  readonly adult?: true | undefined
  /** Only when this is recorded as present. */
  readonly history?: YesNoKey | undefined
  /** Only while the recorded size, in millimetres, is below this or was not taken. */
  readonly underMm?: number | undefined
  /** Only when one of these values is recorded. */
  readonly given?: Readonly<Partial<Record<ChoiceKey, readonly string[]>>> | undefined
  /** Not when one of these values is recorded already. */
  readonly unless?: Readonly<Partial<Record<ChoiceKey, readonly string[]>>> | undefined
  /** Not when one of these is recorded as present already. */
  readonly unlessTrue?: readonly YesNoKey[] | undefined
}

/** A row that is on every leaflet it applies to, whatever the condition. */
export interface SafetyNetRow {
  readonly id: string
  readonly applies: Applies
  readonly notice: readonly {
    readonly say: string
    readonly applies: Applies
    /** Missing = always said. */
    readonly topic?: ComeBackTopic | undefined
  }[]
  readonly do: string
  readonly soon: HowSoon
}

/** Words of an amount by the plural forms of the language; a missing form is 'other'. */
export interface OneOrMore {
  readonly one: string
  readonly few?: string | undefined
  readonly many?: string | undefined
  readonly other: string
}

/** A thing everyone knows the width of. */
export interface FamiliarObject {
  readonly mm: number
  readonly name: string
}

/** Hours of a red flag as the key of its words; 'none' = no deadline. */
export const FLAG_DEADLINES = ['0', '24', '48', '336', 'none'] as const
export type FlagDeadline = (typeof FLAG_DEADLINES)[number]

/** What all leaflets of one language share. */
export interface CommonText {
  readonly version: string
  readonly review: TextReview | null
  /** January to December. */
  readonly months: readonly string[]
  /** Between whole and tenth: '.' or ','. */
  readonly decimal: '.' | ','
  readonly demonstration: string
  readonly headings: Readonly<Record<HeadingKey, string>>
  readonly phrases: Readonly<Record<PhraseKey, string>>
  readonly howSoon: Readonly<Record<HowSoon, string>>
  readonly flagDeadlines: Readonly<Record<FlagDeadline, string>>
  readonly durations: Readonly<Record<'days' | 'weeks' | 'months' | 'years', OneOrMore>>
  readonly inches: OneOrMore
  /** Widest last. */
  readonly familiarObjects: readonly FamiliarObject[]
  readonly safetyNet: readonly SafetyNetRow[]
  readonly myths: Readonly<Record<MythId, string>>
}

/** What every translated file says of itself. */
export interface Translated {
  readonly version: string
  /** Version of the English text it was made from; another one there makes its review void. */
  readonly english: string
  readonly review: TextReview | null
}

/** The least that a language has: when to come back, what the conditions and places are called. */
export interface SafetyNetText extends Translated {
  /** The language's name in itself. */
  readonly name: string
  readonly comeBackHeading: string
  readonly phrases: Readonly<Record<SafetyNetPhrase, string>>
  readonly howSoon: Readonly<Record<HowSoon, string>>
  /** By the id of the English row; as many parts of `notice` as there. */
  readonly safetyNet: Readonly<
    Record<string, { readonly notice: readonly string[]; readonly do: string }>
  >
  readonly places: Readonly<Record<PlaceId, string>>
  readonly regions: Readonly<Record<Region, string>>
  readonly conditions: Readonly<Record<ConditionTextId, string>>
}

/** Every text of one language; a condition without a text there is missing. */
export interface LanguageTexts {
  /** In a translation, `review` is null unless the shared words, the safety net and the sentences are all passed. */
  readonly common: CommonText
  readonly words: LeafletWords
  readonly conditions: Readonly<Partial<Record<ConditionTextId, ConditionText>>>
}

/** All handout texts by language (BCP 47). English is whole. */
export interface HandoutTexts {
  /** Every language that has at least a safety net. */
  readonly languages: readonly string[]
  /** Languages in which whole leaflets can be written. */
  readonly byLanguage: Readonly<Record<string, LanguageTexts>>
  /** The safety net of every language but English. */
  readonly safetyNets: Readonly<Record<string, SafetyNetText>>
}

/** A condition's text with the shared words of its language. */
export interface FoundText extends LanguageTextsWithoutConditions {
  readonly text: ConditionText
  readonly language: string
  readonly fellBack: boolean
}
type LanguageTextsWithoutConditions = Omit<LanguageTexts, 'conditions'>

/** A text in the wanted language, or in English with `fellBack` when there is none. */
export const findHandoutText = (
  texts: HandoutTexts,
  language: string,
  id: ConditionTextId,
): FoundText | undefined => {
  for (const candidate of [language, 'en']) {
    const found = texts.byLanguage[candidate]
    const text = found?.conditions[id]
    if (found && text) {
      const { common, words } = found
      return { text, common, words, language: candidate, fellBack: candidate !== language }
    }
  }
  return undefined
}
