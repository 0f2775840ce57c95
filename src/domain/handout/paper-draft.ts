import type { IsoInstant } from '../case/patient'
import type { PrintDocument } from './blocks'
import type { BlockEdit } from './edit-document'
import type { ConditionTextId } from './texts'

/** What the clinician chose for the paper. */
export interface PaperChoices {
  readonly kind: PrintDocument['kind']
  /** Missing: the text of the working diagnosis. */
  readonly textId?: ConditionTextId | undefined
  /** BCP 47. */
  readonly language: string
  /** The clinician has read that no one has passed the translation. */
  readonly isTranslationConfirmed: boolean
  readonly overrideReason: string
  readonly showName: boolean
  readonly largePrint: boolean
  readonly blackAndWhite: boolean
  readonly pageSize: 'A4' | 'LETTER'
  readonly addressee: string
  /** Missing: the wording that the record suggests. */
  readonly reason?: string | undefined
  /** Missing: what the record holds of it. */
  readonly told?: string | undefined
}

/** A paper that was changed by hand and not yet given, kept with its case until it is. */
export interface PaperDraft {
  /** The visit's own id: a visit has one unfinished paper. */
  readonly id: string
  readonly visitId: string
  readonly patientId: string
  readonly savedAt: IsoInstant
  /** Changed blocks by the block as it was built; null was taken out. */
  readonly edits: readonly { readonly key: string; readonly block: BlockEdit }[]
  /** Text as it was typed, by block. */
  readonly typed: readonly { readonly key: string; readonly text: string }[]
  readonly choices: PaperChoices
}
