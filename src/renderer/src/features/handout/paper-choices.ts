import type { PrintDocument } from '../../../../domain/handout/blocks'
import type { ConditionTextId } from '../../../../domain/handout/texts'

export type PaperKind = PrintDocument['kind']

/** What the clinician chose for the paper. */
export interface PaperForm {
  kind: PaperKind
  /** Undefined: the text of the working diagnosis. */
  textId: ConditionTextId | undefined
  /** BCP 47. */
  language: string
  /** The clinician has read that no one has passed the translation. */
  isTranslationConfirmed: boolean
  overrideReason: string
  showName: boolean
  largePrint: boolean
  pageSize: 'A4' | 'LETTER'
  addressee: string
  /** Undefined: the wording that the record suggests. */
  reason: string | undefined
  /** Undefined: what the record holds of it. */
  told: string | undefined
}

export const NEW_PAPER: PaperForm = {
  kind: 'handout',
  textId: undefined,
  language: 'en',
  isTranslationConfirmed: false,
  overrideReason: '',
  showName: false,
  largePrint: false,
  pageSize: 'A4',
  addressee: '',
  reason: undefined,
  told: undefined,
}
