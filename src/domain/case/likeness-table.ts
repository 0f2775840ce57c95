import { CHOICES, isChoiceKey, isNumberKey, type FindingValues } from '../vocabulary/findings'
import { agreement, LEAST_LIKENESS, UNKNOWN_PART, type Asked } from './likeness'

/** Sums that are as good as half may round to a little less; what is too little is sorted out by exact figures. */
const ROUNDING = 1e-9

/** What a code stands for when it was not asked. */
const NOT_ASKED = 0

const codeOf = (key: string, value: unknown): number => {
  if (value === undefined) return NOT_ASKED
  if (!isChoiceKey(key)) return value === true ? 1 : 2
  // The values of a choice are a closed list of texts; the record's value is one of them.
  return 1 + (CHOICES[key] as readonly unknown[]).indexOf(value)
}

/** Findings of many cases as one column of numbers for each finding: what likeness is looked up in. */
export class LikenessTable {
  readonly #count: number
  readonly #codes = new Map<string, Uint8Array>()
  readonly #figures = new Map<string, Float64Array>()

  /** count: how many cases there will be. */
  constructor(count: number) {
    this.#count = count
  }

  /** Sets the findings of the case of this number. */
  set(at: number, findings: FindingValues): void {
    for (const [key, value] of Object.entries(findings))
      if (isNumberKey(key)) this.#figure(key)[at] = Number(value)
      else this.#code(key)[at] = codeOf(key, value)
  }

  #figure(key: string): Float64Array {
    const known = this.#figures.get(key)
    if (known) return known
    const made = new Float64Array(this.#count).fill(Number.NaN)
    this.#figures.set(key, made)
    return made
  }

  #code(key: string): Uint8Array {
    const known = this.#codes.get(key)
    if (known) return known
    const made = new Uint8Array(this.#count)
    this.#codes.set(key, made)
    return made
  }

  /** Numbers of the cases that may be alike, in their order: every one that is, and hardly another. */
  candidates(asked: readonly Asked[]): readonly number[] {
    const shared = new Float64Array(this.#count)
    const all = new Float64Array(this.#count)
    for (const one of asked)
      if (isNumberKey(one.key)) this.#addFigure(one, shared, all)
      else this.#addCode(one, shared, all)
    const found: number[] = []
    for (let at = 0; at < this.#count; at += 1)
      if ((shared[at] ?? 0) >= (LEAST_LIKENESS - ROUNDING) * (all[at] ?? 0)) found.push(at)
    return found
  }

  #addCode({ key, value, weight }: Asked, shared: Float64Array, all: Float64Array): void {
    const column = this.#codes.get(key)
    const wanted = codeOf(key, value)
    for (let at = 0; at < this.#count; at += 1) {
      const code = column?.[at] ?? NOT_ASKED
      all[at] = (all[at] ?? 0) + (code === NOT_ASKED ? weight * UNKNOWN_PART : weight)
      if (code === wanted) shared[at] = (shared[at] ?? 0) + weight
    }
  }

  #addFigure({ key, value, weight }: Asked, shared: Float64Array, all: Float64Array): void {
    const column = this.#figures.get(key)
    for (let at = 0; at < this.#count; at += 1) {
      const there = column?.[at] ?? Number.NaN
      const isAsked = !Number.isNaN(there)
      all[at] = (all[at] ?? 0) + (isAsked ? weight : weight * UNKNOWN_PART)
      if (isAsked) shared[at] = (shared[at] ?? 0) + weight * agreement(key, value, there)
    }
  }
}
