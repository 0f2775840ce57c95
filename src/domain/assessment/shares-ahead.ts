import type { Evidence } from './evidence'
import type { Ranking } from './rank-conditions'
import type { GroupedScores } from './score-conditions'

const exponentials = new WeakMap<Float64Array, Float64Array>()

/** Exponentials of the pulls of one answer, made once for each answer that the model knows. */
const exponentialsOf = (weights: Float64Array): Float64Array => {
  const known = exponentials.get(weights)
  if (known !== undefined) return known
  const made = weights.map((weight) => Math.exp(weight))
  exponentials.set(weights, made)
  return made
}

/** Shares of the conditions if one more answer came in: done hundreds of times for one record. */
export class SharesAhead {
  readonly #ranking: Ranking
  readonly #grouped: GroupedScores
  /** Chance of every form beside the best one. */
  readonly #chances: Float64Array
  /** As things stand; they sum to 1. */
  readonly now: Float64Array

  constructor(ranking: Ranking, grouped: GroupedScores) {
    this.#ranking = ranking
    this.#grouped = grouped
    const best = ranking.formScores.reduce((most, score) => Math.max(most, score), -Infinity)
    this.#chances = ranking.formScores.map((score) => Math.exp(score - best))
    this.now = this.#shares(null)
  }

  #shares(factors: Float64Array | null): Float64Array {
    const {
      model: { firstForm },
      shareTemper,
    } = this.#ranking
    const chances = this.#chances
    const shares = new Float64Array(firstForm.length - 1)
    let total = 0
    for (let condition = 0; condition < shares.length; condition += 1) {
      const end = firstForm[condition + 1] ?? 0
      let chance = 0
      for (let form = firstForm[condition] ?? 0; form < end; form += 1)
        chance += (chances[form] ?? 0) * (factors === null ? 1 : (factors[form] ?? 1))
      const share = shareTemper === 1 ? chance : chance ** shareTemper
      shares[condition] = share
      total += share
    }
    for (let condition = 0; condition < shares.length; condition += 1)
      shares[condition] = (shares[condition] ?? 0) / total
    return shares
  }

  /** After one more answer; without evidence nothing moves. */
  after(item: Evidence | undefined): Float64Array {
    return item === undefined
      ? this.now
      : this.#shares(exponentialsOf(this.#grouped.changeWith(item)))
  }
}
