import { computed, onMounted, onUnmounted, ref, shallowRef, watch, watchEffect } from 'vue'
import { useRouter } from 'vue-router'
import { localDay } from '../../../../domain/case/dates'
import { useOpenedFileStore } from '../../services/opened-file-store'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { FacetCounts } from './facet-columns'
import { narrowed, type FacetChoice } from './facets'
import { useCaseBook } from './use-case-book'
import { useSearch } from './use-search'

/** Pause in typing, in milliseconds, after which the choices are counted anew. */
const COUNT_AFTER_MS = 150

/** Every case of this workspace, the search over it and what narrows it. */
export const useCases = () => {
  const services = useServices()
  const session = useSessionStore()
  const router = useRouter()
  const { book, load, state, error } = useCaseBook()
  onMounted(load)
  const now = services.now()
  const today = localDay(now.getTime(), now.getTimezoneOffset())

  const { query, found, isSearching, counts } = useSearch({
    knowledge: services.knowledge,
    dateOrder: () => session.settings.dateOrder,
  })
  const choice = shallowRef<FacetChoice>({})
  const shown = computed(() => narrowed(found.value, choice.value, today))
  const isNarrowed = computed(
    () => isSearching.value || Object.values(choice.value).some((value) => value !== ''),
  )
  /** How many of what was found each choice has: it follows once the typing pauses, so that no key waits for it. */
  const counted = shallowRef<FacetCounts>()
  let waiting: ReturnType<typeof setTimeout> | undefined
  watch(
    [found, () => book.search],
    () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => (counted.value = counts()), COUNT_AFTER_MS)
    },
    { immediate: true },
  )
  onUnmounted(() => clearTimeout(waiting))
  const clear = (): void => {
    query.value = ''
    choice.value = {}
  }
  /** Closes this workspace and shows the two doors again. */
  const leave = async (): Promise<void> => {
    await router.push({ name: 'welcome' })
    await services.workspaces.close()
    session.closed()
  }
  const clinicalNames = new Map(
    services.knowledge.conditions.map(({ id, names }) => [id as string, names.clinical]),
  )

  return {
    total: computed(() => book.newest.length),
    hasDrafts: computed(() => book.drafts.length > 0),
    withoutPatient: computed(() => book.withoutPatient),
    counted,
    shown,
    query,
    choice,
    isNarrowed,
    clear,
    state,
    error,
    today,
    leave,
    isDemonstration: session.isDemonstration,
    nameOfCondition: (id: string): string => clinicalNames.get(id) ?? id,
    isExporting: ref(false),
    isImporting: useImporting(),
  }
}

/** Whether the import is open; a case file that was opened from outside opens it. */
const useImporting = () => {
  const opened = useOpenedFileStore()
  const isImporting = ref(false)
  watchEffect(() => {
    if (opened.waiting?.kind === 'case-file') isImporting.value = true
  })
  return isImporting
}
