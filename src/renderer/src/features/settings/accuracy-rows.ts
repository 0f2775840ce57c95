import type { AccuracyReport } from '../../../../domain/evaluation/accuracy'
import type { Estimate } from '../../../../domain/evaluation/bootstrap'

/** Figures of the ranking, with the catalogue key of their name. */
const RANKING_ROWS = [
  ['top1', 'settings.accuracy.rows.top1'],
  ['top3', 'settings.accuracy.rows.top3'],
  ['top5', 'settings.accuracy.rows.top5'],
] as const

const FLAG_ROWS = [
  ['seriousShown', 'settings.accuracy.rows.seriousShown'],
  ['emergencySameDay', 'settings.accuracy.rows.emergencySameDay'],
  ['falseAlarm', 'settings.accuracy.rows.falseAlarm'],
] as const

/** One line of the table: what is counted, cross-validated and as recomputed. */
export interface AccuracyRow {
  readonly label: string
  readonly crossValidated: Estimate | undefined
  readonly plain: Estimate
}

/** Ranking first, then flags, which have no free numbers to be chosen and so no cross-validated figure. */
export const accuracyRows = ({ crossValidated, plain }: AccuracyReport): readonly AccuracyRow[] => [
  ...RANKING_ROWS.map(([key, label]) => ({
    label,
    crossValidated: crossValidated[key],
    plain: plain[key],
  })),
  ...FLAG_ROWS.map(([key, label]) => ({ label, crossValidated: undefined, plain: plain[key] })),
]

/** Whole per cent of a mean and its interval, for the words; undefined where no case counts. */
export const estimatePercents = ({
  mean,
  low,
  high,
  of,
}: Estimate):
  | { readonly mean: number; readonly low: number; readonly high: number; readonly of: number }
  | undefined => {
  if (mean === null || low === null || high === null) return undefined
  const percent = (share: number): number => Math.round(share * 100)
  return { mean: percent(mean), low: percent(low), high: percent(high), of }
}
