import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { gatherCases } from '../../../../domain/case/case-records'
import type { CaseRecords } from '../../../../domain/case/case-records'
import type { IsoDate, Patient } from '../../../../domain/case/patient'
import type { Lump, Visit, VisitDraft } from '../../../../domain/case/visit'
import type { Photo } from '../../../../domain/photo/photo'
import { recallList } from '../../../../domain/follow-up/recall'
import { useSessionStore } from '../../services/session-store'
import type { Workspace } from '../../services/workspace'
import { countWithoutPatient, newestFirst } from './case-list'
import type { FacetColumns } from './facet-columns'
import { keepUnchanged } from './keep-records'
import type { SearchIndex } from './search-index'

/** Records of the open workspace as they were last read; they are read again whenever a screen is opened. */
export interface BookRecords {
  readonly patients: readonly Patient[]
  readonly lumps: readonly Lump[]
  readonly visits: readonly Visit[]
  readonly drafts: readonly VisitDraft[]
  readonly photos: readonly Photo[]
}

/** A list with what answers questions about it. */
interface BookSearch {
  readonly of: readonly CaseRecords[]
  readonly index: SearchIndex
  readonly facets: FacetColumns
}

/** Every case of the open workspace, joined once for the list, the recall list, the search and the exports. */
export const useCaseBookStore = defineStore('case-book', () => {
  const workspace = shallowRef<Workspace>()
  const patients = shallowRef<readonly Patient[]>([])
  const lumps = shallowRef<readonly Lump[]>([])
  const visits = shallowRef<readonly Visit[]>([])
  const drafts = shallowRef<readonly VisitDraft[]>([])
  const photos = shallowRef<readonly Photo[]>([])

  const cases = computed(() =>
    gatherCases({
      patients: patients.value,
      lumps: lumps.value,
      visits: visits.value,
      photos: photos.value,
    }),
  )
  const byLump = computed(() => new Map(cases.value.map((one) => [one.lump.id, one])))
  const withoutPatient = computed(() => countWithoutPatient(visits.value, patients.value))
  const newest = computed(() => newestFirst(cases.value))
  const today = shallowRef<IsoDate>('')
  const recall = computed(() => {
    const gone = new Set(lumps.value.flatMap(({ id, deleted }) => (deleted ? [id] : [])))
    const waiting = drafts.value.filter(({ lumpId }) => !gone.has(lumpId))
    return recallList(cases.value, waiting, today.value)
  })
  /** The search over a list, kept while one looks at a case and comes back. */
  const search = shallowRef<BookSearch>()
  /** What was read replaces what is here. Records of another workspace are never kept beside it. */
  const read = (of: Workspace | undefined, records: BookRecords, day: IsoDate): void => {
    const same = of !== undefined && workspace.value === of
    workspace.value = of
    today.value = day
    if (!same) search.value = undefined
    patients.value = keepUnchanged(same ? patients.value : [], records.patients)
    lumps.value = keepUnchanged(same ? lumps.value : [], records.lumps)
    visits.value = keepUnchanged(same ? visits.value : [], records.visits)
    drafts.value = keepUnchanged(same ? drafts.value : [], records.drafts)
    photos.value = keepUnchanged(same ? photos.value : [], records.photos)
  }
  /** Lets go of every record: a closed workspace leaves nothing readable behind. */
  const forget = (): void =>
    read(undefined, { patients: [], lumps: [], visits: [], drafts: [], photos: [] }, '')
  // Told by the session itself and not watched: to lock takes the screens away first, and a watcher that a screen began
  // would keep that screen, with all that it shows, in memory.
  useSessionStore().$onAction(({ name, after }) => {
    if (name === 'closed') after(forget)
  }, true)
  return {
    workspace,
    patients,
    lumps,
    visits,
    drafts,
    cases,
    byLump,
    withoutPatient,
    newest,
    recall,
    search,
    read,
    forget,
  }
})
