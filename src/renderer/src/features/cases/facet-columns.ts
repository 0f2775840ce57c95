import type { CaseRecords } from '../../../../domain/case/case-records'
import { FACETS, facetValue, type Facet } from './facets'

/** Facets of which a case has one value. */
type ValueFacet = Exclude<Facet, 'seen'>

/** How many cases have each value of each facet. */
export type FacetCounts = Readonly<Record<ValueFacet, ReadonlyMap<string, number>>>

const VALUE_FACETS = FACETS.filter((facet): facet is ValueFacet => facet !== 'seen')

class Column {
  /** The first stands for no value. */
  readonly values: string[] = ['']
  readonly #codes = new Map<string, number>([['', 0]])
  readonly #cases: number[] = []

  add(value: string): void {
    const known = this.#codes.get(value)
    if (known !== undefined) {
      this.#cases.push(known)
      return
    }
    this.#codes.set(value, this.values.length)
    this.#cases.push(this.values.length)
    this.values.push(value)
  }

  count(cases: Int32Array | undefined): ReadonlyMap<string, number> {
    const counts = new Int32Array(this.values.length)
    const raise = (code: number | undefined): void => {
      counts[code ?? 0] = (counts[code ?? 0] ?? 0) + 1
    }
    if (cases) for (const at of cases) raise(this.#cases[at])
    else for (const code of this.#cases) raise(code)
    return new Map(
      this.values.flatMap((value, code) => {
        const count = counts[code] ?? 0
        return code === 0 || count === 0 ? [] : [[value, count] as const]
      }),
    )
  }
}

/** What every case has in each facet, as numbers: counted after every key over all that was found. */
export class FacetColumns {
  readonly #columns = VALUE_FACETS.map((facet) => ({ facet, column: new Column() }))

  /** Adds the next case. */
  add(records: CaseRecords): void {
    for (const { facet, column } of this.#columns) column.add(facetValue(facet, records))
  }

  /** Counts over the cases of these numbers; over every case when none are given. */
  count(cases?: Int32Array): FacetCounts {
    const counted = this.#columns.map(({ facet, column }) => [facet, column.count(cases)] as const)
    // Every facet with a value is there once; fromEntries forgets it.
    return Object.fromEntries(counted) as FacetCounts
  }
}
