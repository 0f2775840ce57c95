import { computed, ref, watch } from 'vue'
import type { CaseRecords } from '../../../../domain/case/case-records'
import type { DateOrder } from '../../../../domain/case/dates'
import { prepareSimilar } from '../../../../domain/case/similar-cases'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import type { KnowledgeBase } from '../../../../domain/knowledge/knowledge-base'
import { useCaseBookStore } from './case-book-store'
import { FacetColumns, type FacetCounts } from './facet-columns'
import { SearchIndex } from './search-index'

/** Longest time in milliseconds that adding to the index holds the screen before it may draw again. */
const SLICE_MS = 8

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })

/** Search over cases while one types. The index is made in slices, so that the first key is never kept waiting by it. */
export const useSearch = (options: {
  readonly knowledge: Pick<KnowledgeBase, 'conditions'>
  readonly dateOrder: () => DateOrder
}) => {
  const query = ref('')
  const book = useCaseBookStore()
  const names = new Map(
    options.knowledge.conditions.map(({ id, names: { clinical, lay, alsoCalled } }) => [
      id,
      [clinical, lay, ...alsoCalled].join(' '),
    ]),
  )
  // The index asks with the id that a record holds.
  const synonymsOf = (id: string): string => names.get(id as ConditionId) ?? ''

  watch(
    () => book.newest,
    async (cases, _before, onCleanup) => {
      if (book.search?.of === cases) return
      let isOutdated = false
      onCleanup(() => (isOutdated = true))
      const made = new SearchIndex(synonymsOf)
      const facets = new FacetColumns()
      let sliceEnds = performance.now() + SLICE_MS
      /** False when another list came meanwhile. */
      const mayGoOn = async (): Promise<boolean> => {
        if (performance.now() < sliceEnds) return true
        await nextFrame()
        sliceEnds = performance.now() + SLICE_MS
        return !isOutdated
      }
      for (const records of cases) {
        made.add(records)
        facets.add(records)
        if (!(await mayGoOn())) return
      }
      made.seal()
      book.search = { of: cases, index: made, facets }
      // Last, since it is asked for only beside an open case.
      const preparing = prepareSimilar(cases)
      while (preparing.next().done !== true) if (!(await mayGoOn())) return
    },
    { immediate: true },
  )

  const isSearching = computed(() => query.value.trim() !== '')
  const numbers = computed((): Int32Array | undefined =>
    isSearching.value ? book.search?.index.find(query.value, options.dateOrder()) : undefined,
  )
  /** What was found, best first; the whole list, in its own order, while nothing is typed. */
  const found = computed((): readonly CaseRecords[] => {
    if (book.search === undefined || numbers.value === undefined) return book.newest
    const { of: all } = book.search
    const result: CaseRecords[] = []
    for (const at of numbers.value) {
      const records = all[at]
      if (records) result.push(records)
    }
    return result
  })
  /** What the facets count among it; undefined until every case was gone through. */
  const counts = (): FacetCounts | undefined => book.search?.facets.count(numbers.value)
  return { query, found, isSearching, counts }
}
