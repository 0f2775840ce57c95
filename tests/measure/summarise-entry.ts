import { modelSeconds, type Effort } from './keystroke-model'

/** What one case took and whether it was kept as meant. */
export interface MeasuredCase {
  readonly id: string
  /** Differences between what was meant and the record, all three visits; empty = exact. */
  readonly wrong: readonly string[]
  readonly exact: Effort
  readonly screen: Effort
  readonly revisit: Effort
  /** Milliseconds from key to painted list. */
  readonly listMs: readonly number[]
}

/** The figures of a run. Keys and times of a consultation; see the fields. */
export interface EntrySummary {
  readonly cases: number
  /** Share of cases in which every visit was read back as meant, 0..1. */
  readonly exact: number
  /** Keys of the pass with the file's findings only. */
  readonly keysMedian: number
  readonly keysP90: number
  /** Median of keys beyond letters and digits, of the record with every same-day question answered. */
  readonly keysBeyondTyped: number
  /** Median of the keys that answering the same-day questions adds. */
  readonly keysScreen: number
  /** Keystroke-level model, seconds, of the whole record: the file's findings and every same-day question answered. */
  readonly klmMedianS: number
  readonly klmP90S: number
  /** Median seconds of a second visit with new size and growth. */
  readonly revisitS: number
  readonly listP95Ms: number
}

/** The value below which this share of the values lie, 0..1, by the nearest rank. NaN of none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

/** Joins the cases of a run to its figures. */
export const summariseEntry = (all: readonly MeasuredCase[]): EntrySummary => {
  // A case that could not be entered is wrong, and has no keys to count.
  const cases = all.filter(({ exact }) => exact.keys > 0)
  const seconds = (pass: 'exact' | 'screen' | 'revisit') =>
    cases.map((one) => modelSeconds(one[pass]))
  const keys = cases.map(({ exact }) => exact.keys)
  return {
    cases: all.length,
    exact: rounded(all.filter(({ wrong }) => wrong.length === 0).length / all.length, 3),
    keysMedian: quantile(keys, 0.5),
    keysP90: quantile(keys, 0.9),
    keysBeyondTyped: quantile(
      cases.map(({ screen }) => screen.keysBeyondTyped),
      0.5,
    ),
    keysScreen: quantile(
      cases.map(({ exact, screen }) => screen.keys - exact.keys),
      0.5,
    ),
    klmMedianS: rounded(quantile(seconds('screen'), 0.5), 1),
    klmP90S: rounded(quantile(seconds('screen'), 0.9), 1),
    revisitS: rounded(quantile(seconds('revisit'), 0.5), 1),
    listP95Ms: rounded(
      quantile(
        cases.flatMap(({ listMs }) => listMs),
        0.95,
      ),
      1,
    ),
  }
}

/** What a run must reach. */
export const ENTRY_GOALS: Readonly<
  Partial<Record<keyof EntrySummary, { readonly atMost?: number; readonly atLeast?: number }>>
> = {
  exact: { atLeast: 1 },
  keysMedian: { atMost: 90 },
  keysBeyondTyped: { atMost: 40 },
  keysScreen: { atMost: 15 },
  klmMedianS: { atMost: 60 },
  klmP90S: { atMost: 90 },
  revisitS: { atMost: 20 },
  listP95Ms: { atMost: 50 },
}
