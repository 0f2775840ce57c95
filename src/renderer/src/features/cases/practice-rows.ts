import type { FlagAnswer, PracticeSummary } from '../../../../domain/follow-up/practice-summary'
import { FLAG_ANSWERS } from '../../../../domain/follow-up/practice-summary'
import { ESTABLISHED_KEYS } from './outcome-texts'

/** One bar: what it counts in words, how many, and whether it calls for something. */
export interface BarRow {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly tone: 'plain' | 'amber' | 'red'
}

/** The four charts of a practice. */
export interface PracticeRows {
  readonly diagnoses: readonly BarRow[]
  readonly times: readonly BarRow[]
  readonly flags: readonly BarRow[]
  readonly outcomes: readonly BarRow[]
}

const ANSWERS: Readonly<
  Record<FlagAnswer, { readonly label: string; readonly tone: BarRow['tone'] }>
> = {
  'in-time': { label: 'review.practice.flags.inTime', tone: 'plain' },
  late: { label: 'review.practice.flags.late', tone: 'amber' },
  reasoned: { label: 'review.practice.flags.reasoned', tone: 'plain' },
  diagnosed: { label: 'review.practice.flags.diagnosed', tone: 'plain' },
  waiting: { label: 'review.practice.flags.waiting', tone: 'plain' },
  overdue: { label: 'review.practice.flags.overdue', tone: 'red' },
}

const SPECIAL_NAMES: Readonly<Record<string, string>> = {
  other: 'review.outcome.other',
  none: 'review.practice.noDiagnosis',
}

/** The summary in words, ready to be drawn or written. t: the catalogue; nameOf: name of a condition. */
export const practiceRows = (
  summary: PracticeSummary,
  t: (key: string, values?: Record<string, unknown>) => string,
  nameOf: (id: string) => string | undefined,
): PracticeRows => {
  const special = (id: string): string | undefined => {
    const key = SPECIAL_NAMES[id]
    return key === undefined ? undefined : t(key)
  }
  return {
    diagnoses: summary.byDiagnosis.map(({ conditionId, count }) => ({
      key: conditionId,
      label: special(conditionId) ?? nameOf(conditionId) ?? conditionId,
      count,
      tone: 'plain',
    })),
    times: summary.timeToResult.map(({ from, to, count }) => ({
      key: String(from),
      label:
        to === null
          ? t('review.practice.spanOver', { from: from - 1 })
          : t('review.practice.span', { from, to }),
      count,
      tone: 'plain',
    })),
    flags: FLAG_ANSWERS.map((answer) => ({
      key: answer,
      label: t(ANSWERS[answer].label),
      count: summary.flags[answer],
      tone: ANSWERS[answer].tone,
    })),
    outcomes: [
      ...summary.outcomes.map(({ by, count }): BarRow => ({
        key: by,
        label: t('review.practice.knownBy', { how: t(ESTABLISHED_KEYS[by]) }),
        count,
        tone: 'plain',
      })),
      {
        key: 'open',
        label: t('review.practice.outcomeOpen'),
        count: summary.outcomesOpen,
        tone: 'plain',
      },
    ],
  }
}
