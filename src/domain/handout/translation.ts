import type { LeafletWords } from './leaflet-words'
import type { HeadingKey, PhraseKey, SafetyNetPhrase } from './text-slots'
import type {
  CommonText,
  ComeBackRow,
  ConditionText,
  SafetyNetText,
  TextReview,
  Translated,
} from './texts'

/** Everything else that leaflets of one language share. */
export interface CommonTranslation
  extends
    Translated,
    Pick<
      CommonText,
      | 'months'
      | 'decimal'
      | 'demonstration'
      | 'flagDeadlines'
      | 'durations'
      | 'inches'
      | 'familiarObjects'
      | 'myths'
    > {
  readonly headings: Readonly<Record<Exclude<HeadingKey, 'comeBack'>, string>>
  readonly phrases: Readonly<Record<Exclude<PhraseKey, SafetyNetPhrase>, string>>
}

/** Sentences of findings and flags by the English they translate, and how 'probably' is said. */
export interface SentenceTranslations {
  readonly version: string
  readonly review: TextReview | null
  readonly probableWords: readonly string[]
  readonly sentences: Readonly<Record<string, string>>
}

/** The words of one condition; what it is a text about (reasons, urgency, diary) comes from the English. */
export interface ConditionTranslation
  extends
    Translated,
    Pick<
      ConditionText,
      'id' | 'title' | 'mainPoint' | 'whatItIs' | 'atHome' | 'next' | 'treatment' | 'sayBack'
    > {
  readonly comeBack: readonly Pick<ComeBackRow, 'notice' | 'do'>[]
}

/** A review counts only for the English that it was read beside. */
const standingReview = (
  { review, english }: Translated,
  source: { readonly version: string },
): TextReview | null => (english === source.version ? review : null)

/** Joins the shared texts of a language with the structure of the English ones. */
export const joinCommon = (
  english: CommonText,
  net: SafetyNetText,
  common: CommonTranslation,
  sentences: SentenceTranslations,
): CommonText => {
  const { english: _english, ...own } = common
  const passed = standingReview(net, english) !== null && sentences.review !== null
  return {
    ...own,
    review: passed ? standingReview(common, english) : null,
    version: [net.version, common.version, sentences.version].toSorted().at(-1) ?? common.version,
    headings: { ...common.headings, comeBack: net.comeBackHeading },
    phrases: { ...common.phrases, ...net.phrases },
    howSoon: net.howSoon,
    safetyNet: english.safetyNet.map((row) => ({
      ...row,
      notice: row.notice.map((part, index) => ({
        ...part,
        say: net.safetyNet[row.id]?.notice[index] ?? part.say,
      })),
      do: net.safetyNet[row.id]?.do ?? row.do,
    })),
  }
}

/** The words of the record in this language. */
export const joinWords = (
  language: string,
  net: SafetyNetText,
  { sentences }: SentenceTranslations,
): LeafletWords => ({ language, places: net.places, regions: net.regions, sentences })

/** A translated text with what the English one says about the condition. */
export const joinCondition = (
  english: ConditionText,
  translation: ConditionTranslation,
): ConditionText => {
  const { english: _english, ...own } = translation
  return {
    ...english,
    ...own,
    review: standingReview(translation, english),
    comeBack: english.comeBack.map((row, index) => ({ ...row, ...translation.comeBack[index] })),
  }
}
