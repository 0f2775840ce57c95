import type { PrintDocument, PrintOptions } from '../../../domain/handout/blocks'

/** What the PDF worker can be asked. */
export type PdfTask =
  | { readonly kind: 'warm-up' }
  | {
      readonly kind: 'render'
      readonly document: PrintDocument
      readonly options: PrintOptions
      /** Milliseconds since 1970, UTC. */
      readonly createdAt: number
    }
  | { readonly kind: 'missing-glyphs'; readonly document: PrintDocument }

/** What it answers with. */
export interface PdfAnswers {
  readonly 'warm-up': null
  readonly render: Uint8Array<ArrayBuffer>
  readonly 'missing-glyphs': readonly string[]
}

/** A task with the number its answer will carry. */
export interface PdfRequest {
  readonly id: number
  readonly task: PdfTask
}

/** The answer to one request. A failure carries the kind of error only: its message could hold text of the document. */
export type PdfReply =
  | { readonly id: number; readonly ok: true; readonly answer: PdfAnswers[PdfTask['kind']] }
  | { readonly id: number; readonly ok: false; readonly errorName: string }
