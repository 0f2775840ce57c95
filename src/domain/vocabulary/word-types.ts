import type { Choice, ChoiceKey } from './findings'

/** Label on the form and how to get the answer. */
export interface QuestionWords {
  /** Short, sentence case. */
  readonly label: string
  /** One line: how to examine or ask. */
  readonly how: string
}

/** Words of a yes/no finding for form, record and leaflet. */
export interface YesNoWords extends QuestionWords {
  /** Fragment for the record: "tender to touch". */
  readonly present: string
  /** Fragment for a pertinent negative: "not tender". */
  readonly absent: string
  /** Sentence for the patient; null where a leaflet does not say it. */
  readonly layPresent: string | null
  readonly layAbsent: string | null
}

/** Words of one value of a choice. */
export interface ChoiceValueWords {
  /** Short, as on the form. */
  readonly label: string
  /** Fragment for the record: "firm", "over the left buttock" without the side. */
  readonly phrase: string
  /** Sentence for the patient, or for a region the place in plain words; null where a leaflet does not say it. */
  readonly lay: string | null
}

/** A choice with words for each of its values. */
export interface ChoiceWords<K extends ChoiceKey> extends QuestionWords {
  readonly values: Readonly<Record<Choice<K>, ChoiceValueWords>>
}
