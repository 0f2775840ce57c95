import { formatDate } from '../../../../domain/case/dates'
import type { IsoDate } from '../../../../domain/case/patient'
import type { Block, PrintDocument } from '../../../../domain/handout/blocks'
import { LETTER_WORDS } from '../../../../domain/handout/letter-words'
import type { Calibration } from '../../../../domain/follow-up/calibration'
import type { BarRow, PracticeRows } from './practice-rows'

/** What the printed summary of a practice is made of; `clinician` is empty for everyone's cases. */
export interface PracticePaper {
  readonly rows: PracticeRows
  readonly result: Calibration
  readonly lumps: number
  readonly malignant: number
  readonly clinician: string
  readonly clinicName: string
  readonly today: IsoDate
  readonly knowledgeVersion: string
  readonly demonstration: boolean
  /** The catalogue; a count chooses the form of the words. */
  readonly t: (key: string, values: Record<string, unknown>, count?: number) => string
}

const percent = (part: number): number => Math.round(part * 100)

/** How right first views were, as the table that stands beside the chart. */
const judged = ({ result, t }: PracticePaper): readonly Block[] => {
  if (!result.isEnough)
    return [
      {
        type: 'paragraph',
        text: t('review.practice.tooFew', { n: result.outcomes }, result.outcomes),
      },
    ]
  const of = (right: number, count: number) => t('review.practice.ofCount', { right, of: count })
  const median = result.medianDaysToOutcome
  return [
    {
      type: 'table',
      caption: t('review.practice.right', {}),
      head: [t('review.practice.whatColumn', {}), t('review.practice.wasRight', {})],
      rows: [
        [t('review.practice.yours', {}), of(result.clinicianRight, result.clinicianJudged)],
        [t('review.practice.first', {}), of(result.listFirstRight, result.outcomes)],
        [t('review.practice.top', {}), of(result.listTopRight, result.outcomes)],
        ...(median === null
          ? []
          : [[t('review.practice.median', {}), t('review.practice.days', { n: median }, median)]]),
      ],
    },
    {
      type: 'table',
      caption: t('review.practice.chart', {}),
      head: [
        t('review.practice.share', {}),
        t('review.practice.cases', {}),
        t('review.practice.wasRight', {}),
      ],
      rows: result.bands
        .filter(({ count }) => count > 0)
        .map(({ from, to, count, right }) => [
          t('review.practice.range', { from: percent(from), to: percent(to) }),
          String(count),
          t('review.practice.percent', { n: percent(right / count) }),
        ]),
    },
  ]
}

/** The summary of a practice for printing: every count of the screen, no names of patients. */
export const practiceDocument = (paper: PracticePaper): PrintDocument => {
  const { rows, t, lumps } = paper
  const title = t('review.practice.title', {})
  const counted = (caption: string, note: string, of: readonly BarRow[]): readonly Block[] => {
    const total = of.reduce((sum, { count }) => sum + count, 0)
    return [
      {
        type: 'table',
        caption,
        head: [
          t('review.practice.whatColumn', {}),
          t('review.practice.number', {}),
          t('review.practice.part', {}),
        ],
        rows: of.map(({ label, count }) => [
          label,
          String(count),
          t('review.practice.percent', { n: total === 0 ? 0 : percent(count / total) }),
        ]),
      },
      { type: 'paragraph', text: note },
    ]
  }
  return {
    kind: 'summary',
    language: 'en',
    title,
    conditionId: null,
    blocks: [
      { type: 'heading', level: 1, text: title },
      {
        type: 'paragraph',
        text:
          paper.clinician === ''
            ? t('review.practice.ofEveryone', {})
            : t('review.practice.onlyOwn', { name: paper.clinician }),
      },
      ...judged(paper),
      ...counted(
        t('review.practice.byDiagnosis', {}),
        t('review.practice.diagnosisCaption', { n: lumps }, lumps),
        rows.diagnoses,
      ),
      ...counted(t('review.practice.time', {}), t('review.practice.timeCaption', {}), rows.times),
      ...counted(
        t('review.practice.flagsMet', {}),
        t('review.practice.flagsCaption', {}),
        rows.flags,
      ),
      ...counted(
        t('review.practice.outcomes', {}),
        t('review.practice.outcomesCaption', { n: paper.malignant }),
        rows.outcomes,
      ),
    ],
    footer: [
      paper.clinicName.trim(),
      t('review.practice.printedOn', { date: formatDate(paper.today) }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    demonstration: paper.demonstration ? LETTER_WORDS.demonstration : null,
    textVersion: paper.knowledgeVersion,
  }
}
