import type { ConditionId } from '../knowledge/condition-ids'
import type { PlaceId } from '../vocabulary/places'

/** A piece of a handout or letter, without layout. Text is plain: no markup. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly language?: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'box'
      readonly tone: 'main-point' | 'follow-up' | 'warning'
      readonly title: string
      readonly lines: readonly string[]
    }
  | {
      readonly type: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** BCP 47, where it differs from the document's. */
      readonly language?: string
      /** The same table in another language: each of its cells stands under the one it translates. */
      readonly beside?: {
        readonly language: string
        readonly caption: string
        readonly head: readonly string[]
        readonly rows: readonly (readonly string[])[]
      }
    }
  | {
      readonly type: 'body-map'
      readonly placeId: PlaceId
      /** The same place on the other side, where the lump is on both. */
      readonly otherPlaceId?: PlaceId | undefined
      /** Read aloud in place of the drawing. */
      readonly alternative: string
      readonly caption: string
    }
  | {
      readonly type: 'beside'
      /** BCP 47, of `own`. */
      readonly language: string
      readonly own: readonly Block[]
      /** The same in English, printed beside it. */
      readonly english: readonly Block[]
    }

/** A clinic's sign, drawn anew as JPEG in colours and in greys. */
export interface ClinicLogo {
  readonly jpeg: Uint8Array
  readonly greyJpeg: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
  /** Read aloud in place of the picture. */
  readonly alternative: string
}

/** What stands at the head of the first page. */
export interface PrintedLetterhead {
  readonly logo?: ClinicLogo
  /** The clinic's name first, then how to reach it. */
  readonly lines: readonly { readonly text: string; readonly language?: string }[]
}

/** A document for a patient or a colleague as titled blocks; the same blocks are edited, previewed and rendered. */
export interface PrintDocument {
  readonly kind: 'handout' | 'letter' | 'summary'
  /** BCP 47. */
  readonly language: string
  readonly title: string
  readonly conditionId: ConditionId | null
  /** Missing where the clinic has set nothing. */
  readonly letterhead?: PrintedLetterhead
  readonly blocks: readonly Block[]
  /** Small print at the foot of every page. */
  readonly footer: string
  /** Set for the demonstration workspace: printed on every page. */
  readonly demonstration: string | null
  readonly textVersion: string
}

/** How the pages look. Sizes in points. */
export interface PrintOptions {
  readonly largePrint: boolean
  readonly pageSize: 'A4' | 'LETTER'
  /** Greys alone; missing = colours. */
  readonly blackAndWhite?: boolean
}
