import type { PlainFigures } from '../../../domain/evaluation/accuracy'
import type { KnownCase } from '../../../domain/evaluation/case-schema'
import type { Setting } from '../../../domain/assessment/assessment'
import type { KnowledgeBase } from '../../../domain/knowledge/knowledge-base'

/** What the accuracy worker is asked, once. */
export interface AccuracyTask {
  readonly cases: readonly KnownCase[]
  readonly knowledge: KnowledgeBase
  readonly setting: Setting
  /** 'YYYY-MM-DD'. */
  readonly today: string
}

/** What it answers: how far it is, then the figures. */
export type AccuracyMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished'; readonly plain: PlainFigures; readonly modelVersion: string }
