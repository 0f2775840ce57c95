import { z } from 'zod'
import type { PlainFigures } from '../evaluation/accuracy'
import type { CrossValidation } from '../evaluation/cross-validation-schema'

const lines = z.array(z.string().min(1))

/** One file of resources/release-notes, written for clinicians. Figures are never written here: they are computed. */
export const releaseNotesSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** 'YYYY-MM-DD', or missing while it is not released. */
  released: z.iso.date().optional(),
  summary: z.string().min(1),
  new: lines.min(1),
  /** What works otherwise than before. */
  changed: lines.optional(),
  /** What the clinician has to know before relying on it. */
  know: lines.min(1),
})

/** The accuracy of a build on its bundled cases. */
export interface ReleaseAccuracy {
  readonly cases: number
  readonly knowledgeVersion: string
  readonly plain: PlainFigures
  readonly crossValidated: CrossValidation
}

/** What is new in one version; the newest carries the figures of this very build. */
export type ReleaseNotes = z.infer<typeof releaseNotesSchema> & {
  readonly accuracy?: ReleaseAccuracy
}
