import { estimate, type Estimate } from './bootstrap'
import type { CaseResult } from './evaluate-case'

/** Names of the figures that are means over cases. */
export const FIGURES = [
  'top1',
  'top3',
  'top5',
  'top10',
  'top1Classic',
  'top3Classic',
  'top5Classic',
  'top10Classic',
  'seriousShown',
  'emergencySameDay',
  'falseAlarm',
  'openShare',
  'sameDayFalseAlarm',
  'stripRows',
  'sameActionAfter5',
  'actionMatchesUrgency',
] as const
export type FigureName = (typeof FIGURES)[number]

/** How often the first row was right among cases in which it got about the same share. */
export interface CalibrationBin {
  readonly from: number
  readonly to: number
  readonly cases: number
  readonly meanShare: number
  readonly right: number
}

/** A case whose true condition was not first. */
export interface Miss {
  readonly id: string
  readonly diagnosis: string
  readonly rank: number
  readonly first: string
}

export type Figures = Readonly<Record<FigureName, number | null>>

/** Everything that is printed about a set of cases. */
export interface Summary extends Figures {
  readonly cases: number
  readonly calibration: readonly CalibrationBin[]
  readonly latencyP50: number
  readonly latencyP99: number
  readonly latencyQuestionsP50: number
  readonly latencyQuestionsP99: number
  readonly intervals: Readonly<Record<FigureName, readonly [number | null, number | null]>>
  readonly groups: Readonly<
    Record<'adult' | 'child' | 'lump' | 'noLump', Figures & { readonly cases: number }>
  >
  readonly misses: readonly Miss[]
}

const asNumbers = (values: readonly (boolean | number | null)[]): number[] =>
  values.filter((value) => value !== null).map(Number)

const topOf = (results: readonly CaseResult[], length: number): number[] =>
  results.flatMap(({ rank }) => (rank === null ? [] : [rank <= length ? 1 : 0]))

/** The values whose mean is a figure, one for each case that counts. */
const valuesOf = (results: readonly CaseResult[]): Readonly<Record<FigureName, number[]>> => {
  const classic = results.filter((result) => result.clarity === 'classic')
  const raised = results.filter((result) => result.raised > 0)
  return {
    top1: topOf(results, 1),
    top3: topOf(results, 3),
    top5: topOf(results, 5),
    top10: topOf(results, 10),
    top1Classic: topOf(classic, 1),
    top3Classic: topOf(classic, 3),
    top5Classic: topOf(classic, 5),
    top10Classic: topOf(classic, 10),
    seriousShown: asNumbers(results.map((result) => result.seriousShown)),
    emergencySameDay: asNumbers(results.map((result) => result.emergencySameDay)),
    falseAlarm: asNumbers(results.map((result) => result.falseAlarm)),
    openShare: raised.map((result) => result.openRaised / result.raised),
    sameDayFalseAlarm: asNumbers(results.map((result) => result.sameDayFalseAlarm)),
    stripRows: asNumbers(results.map((result) => result.stripRows)),
    sameActionAfter5: results.map((result) => Number(result.sameActionAfter5)),
    actionMatchesUrgency: results.map((result) => Number(result.actionMatchesUrgency)),
  }
}

const each = <T>(make: (name: FigureName) => T): Record<FigureName, T> =>
  // FIGURES lists every name once.
  Object.fromEntries(FIGURES.map((name) => [name, make(name)])) as Record<FigureName, T>

const figuresOf = (results: readonly CaseResult[]): Figures => {
  const values = valuesOf(results)
  return each((name) => {
    const list = values[name]
    return list.length === 0 ? null : list.reduce((sum, value) => sum + value, 0) / list.length
  })
}

const BIN_EDGES = [0, 0.2, 0.4, 0.6, 0.8, 1] as const

const calibrationOf = (results: readonly CaseResult[]): readonly CalibrationBin[] =>
  BIN_EDGES.slice(0, -1).flatMap((from, index) => {
    const to = BIN_EDGES[index + 1] ?? 1
    const inside = results.filter(
      (one) =>
        one.firstIsRight !== null &&
        one.firstShare >= from &&
        (one.firstShare < to || (to === 1 && one.firstShare === 1)),
    )
    if (inside.length === 0) return []
    const mean = (pick: (one: CaseResult) => number): number =>
      inside.reduce((sum, one) => sum + pick(one), 0) / inside.length
    return [
      {
        from,
        to,
        cases: inside.length,
        meanShare: mean((one) => one.firstShare),
        right: mean((one) => (one.firstIsRight === true ? 1 : 0)),
      },
    ]
  })

const centile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(part * values.length))
  ] ?? 0

/** Figures, intervals, groups, calibration, latency and misses of a set of evaluated cases. */
export const summarise = (results: readonly CaseResult[]): Summary => {
  const values = valuesOf(results)
  const estimates: Record<FigureName, Estimate> = each((name) => estimate(values[name]))
  const group = (pick: (one: CaseResult) => boolean) => {
    const inside = results.filter(pick)
    return { cases: inside.length, ...figuresOf(inside) }
  }
  return {
    cases: results.length,
    ...figuresOf(results),
    calibration: calibrationOf(results),
    latencyP50: centile(
      results.map((one) => one.rankingMs),
      0.5,
    ),
    latencyP99: centile(
      results.map((one) => one.rankingMs),
      0.99,
    ),
    latencyQuestionsP50: centile(
      results.map((one) => one.questionsMs),
      0.5,
    ),
    latencyQuestionsP99: centile(
      results.map((one) => one.questionsMs),
      0.99,
    ),
    intervals: each((name) => [estimates[name].low, estimates[name].high] as const),
    groups: {
      adult: group((one) => one.adult),
      child: group((one) => !one.adult),
      lump: group((one) => one.lump),
      noLump: group((one) => !one.lump),
    },
    misses: results.flatMap(({ id, diagnosis, rank, first }) =>
      rank !== null && rank > 1 ? [{ id, diagnosis, rank, first }] : [],
    ),
  }
}
