import type { PrintDocument } from '../../../../domain/handout/blocks'
import type { PaperChoices } from '../../../../domain/handout/paper-draft'

export type PaperKind = PrintDocument['kind']

/** The choices as the form changes them; a wording that is undefined is the one that the record suggests. */
export type PaperForm = { -readonly [K in keyof PaperChoices]: PaperChoices[K] }

export const NEW_PAPER: PaperForm = {
  kind: 'handout',
  textId: undefined,
  language: 'en',
  isTranslationConfirmed: false,
  overrideReason: '',
  showName: false,
  largePrint: false,
  blackAndWhite: false,
  pageSize: 'A4',
  addressee: '',
  reason: undefined,
  told: undefined,
}
