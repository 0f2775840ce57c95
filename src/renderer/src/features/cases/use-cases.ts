import { computed, onMounted, ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { localDay } from '../../../../domain/case/dates'
import type { Patient } from '../../../../domain/case/patient'
import type { Visit, VisitDraft } from '../../../../domain/case/visit'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { buildCaseList } from './case-list'
import { searchCases, toSearchable } from './search-cases'

/** A draft that waits, with the patient it is about when they are in the records. */
export interface WaitingDraft {
  readonly draft: VisitDraft
  readonly patient: Patient | undefined
  /** True when another clinician of this workspace began it. */
  readonly isOthers: boolean
}

/** Everything that was saved in this workspace, ordered by what needs attention, and the search over it. */
export const useCases = () => {
  const services = useServices()
  const session = useSessionStore()
  const router = useRouter()
  const patients = shallowRef<readonly Patient[]>([])
  const visits = shallowRef<readonly Visit[]>([])
  const drafts = shallowRef<readonly VisitDraft[]>([])
  const state = ref<'loading' | 'ready'>('loading')
  const error = ref<VaultErrorCode>()
  const query = ref('')
  const now = services.now()
  const today = localDay(now.getTime(), now.getTimezoneOffset())

  const load = async (): Promise<void> => {
    const repositories = services.repositories()
    const [people, saved, waiting] = await Promise.all([
      repositories.patients.list(),
      repositories.visits.list(),
      repositories.drafts.list(),
    ])
    if (!people.ok) error.value = people.error.code
    else if (!saved.ok) error.value = saved.error.code
    else if (!waiting.ok) error.value = waiting.error.code
    else {
      patients.value = people.value
      visits.value = saved.value
      drafts.value = waiting.value
      state.value = 'ready'
    }
  }
  onMounted(load)

  const namesById = new Map(
    services.knowledge.conditions.map(({ id, names }) => [
      id,
      [names.clinical, names.lay, ...names.alsoCalled].join(' '),
    ]),
  )
  const diagnosisWords = ({ workingDiagnosis }: Visit): string =>
    (workingDiagnosis?.conditionId && namesById.get(workingDiagnosis.conditionId)) ?? ''

  const list = computed(() => buildCaseList(patients.value, visits.value, today))
  const searchable = computed(() =>
    list.value.entries.map((entry) =>
      toSearchable(entry, diagnosisWords(entry.visit), session.settings.dateOrder),
    ),
  )
  const found = computed(() => searchCases(searchable.value, query.value))
  const waitingDrafts = computed((): readonly WaitingDraft[] =>
    [...drafts.value]
      .sort((a, b) => (a.visitDate < b.visitDate ? 1 : -1))
      .map((draft) => ({
        draft,
        patient: patients.value.find(({ id }) => id === draft.patientId),
        isOthers: draft.clinician !== session.clinician,
      })),
  )
  /** Closes this workspace and shows the two doors again. */
  const leave = async (): Promise<void> => {
    await router.push({ name: 'welcome' })
    await services.workspaces.close()
    session.closed()
  }

  return {
    list,
    found,
    query,
    waitingDrafts,
    state,
    error,
    today,
    leave,
    isDemonstration: session.isDemonstration,
  }
}
