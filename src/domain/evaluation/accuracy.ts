import type { Setting } from '../assessment/assessment'
import type { Estimate } from './bootstrap'
import type { CrossValidation } from './cross-validation-schema'
import type { JudgedCase } from './judge-known-case'
import { shareEstimate } from './share-interval'

/** Figures about the ranking: the true condition among the first 1, 3, 5. */
export type RankingFigures = Readonly<Record<'top1' | 'top3' | 'top5', Estimate>>

/** What a run over the bundled cases gives. Means 0..1 with their 95 % interval. */
export interface PlainFigures extends RankingFigures {
  readonly seriousShown: Estimate
  readonly emergencySameDay: Estimate
  readonly falseAlarm: Estimate
}

/** The program's own accuracy, as shown to the clinician. */
export interface AccuracyReport {
  readonly cases: number
  readonly setting: Setting
  readonly knowledgeVersion: string
  /** Recomputed just now; the cases were used while building. */
  readonly plain: PlainFigures
  /** Computed at development time. */
  readonly crossValidated: CrossValidation
  /** False when the knowledge or the model changed since the cross-validation. */
  readonly crossValidatedIsCurrent: boolean
}

const answered = (values: readonly (boolean | null)[]): number[] =>
  values.filter((value) => value !== null).map(Number)

/** Means of the ranking over cases; each case brings its ranks of one or several runs. */
export const rankingFigures = (ranksByCase: readonly (readonly number[])[]): RankingFigures => {
  const top = (length: number): Estimate =>
    shareEstimate(
      ranksByCase.map((ranks) => ranks.filter((rank) => rank <= length).length / ranks.length),
    )
  return { top1: top(1), top3: top(3), top5: top(5) }
}

/** Means over judged cases. A diagnosis that no condition covers is left out of the ranking and kept in the rest. */
export const plainFigures = (judged: readonly JudgedCase[]): PlainFigures => ({
  ...rankingFigures(judged.flatMap(({ rank }) => (rank === null ? [] : [[rank]]))),
  seriousShown: shareEstimate(answered(judged.map((one) => one.seriousShown))),
  emergencySameDay: shareEstimate(answered(judged.map((one) => one.emergencySameDay))),
  falseAlarm: shareEstimate(answered(judged.map((one) => one.falseAlarm))),
})
