import { computed, onMounted, ref } from 'vue'
import { assess } from '../../../../domain/assessment/assess'
import { assessmentChanges } from '../../../../domain/case/compare-assessments'
import { compareFindings } from '../../../../domain/case/compare-visits'
import { localDay } from '../../../../domain/case/dates'
import type { Outcome } from '../../../../domain/case/outcome'
import { similarCases } from '../../../../domain/case/similar-cases'
import type { AssessmentSnapshot, Visit } from '../../../../domain/case/visit'
import { errorBand } from '../../../../domain/follow-up/size-change'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { useCaseBook } from './use-case-book'

/** How many past cases are shown beside the open one. */
const SIMILAR_SHOWN = 5

/** What can be seen of a saved visit by looking back: its course, its outcome, today's view, cases like it. */
export const useCaseReview = (visit: () => Visit) => {
  const services = useServices()
  const session = useSessionStore()
  const { book, load, state } = useCaseBook()
  onMounted(load)
  /** The record itself is drawn first; what is found by going through every case follows. */
  const isDrawn = ref(false)
  onMounted(() => requestIdleCallback(() => (isDrawn.value = true), { timeout: 500 }))
  const saveError = ref<VaultErrorCode>()
  const now = services.now()
  const today = localDay(now.getTime(), now.getTimezoneOffset())
  const records = computed(() => book.byLump.get(visit().lumpId))
  const names = new Map(services.knowledge.conditions.map((one) => [one.id, one.names.clinical]))

  const assessedToday = computed((): AssessmentSnapshot => {
    const { setting, guidelines } = session
    const { knowledgeVersion, ranking, flags } = assess(visit().findings, services.knowledge, {
      setting,
      guidelines,
      today,
      nextQuestions: false,
    })
    return { knowledgeVersion, top: ranking.slice(0, visit().assessment.top.length || 5), flags }
  })
  const changes = computed(() => assessmentChanges(visit().assessment, assessedToday.value))

  const otherVisits = computed(() =>
    (records.value?.visits ?? []).filter(({ id }) => id !== visit().id).toReversed(),
  )
  const comparedId = ref('')
  const compared = computed(
    () => otherVisits.value.find(({ id }) => id === comparedId.value) ?? otherVisits.value[0],
  )
  const differences = computed(() => {
    const other = compared.value
    if (!other) return []
    const [before, after] =
      other.visitDate <= visit().visitDate ? [other, visit()] : [visit(), other]
    return compareFindings(before, after)
  })
  const sizes = computed(() =>
    (records.value?.visits ?? []).flatMap(({ visitDate, findings: { size_mm } }) =>
      size_mm === undefined ? [] : [{ date: visitDate, sizeMm: size_mm, ...errorBand(size_mm) }],
    ),
  )
  const similar = computed(() =>
    isDrawn.value
      ? similarCases(visit().findings, book.newest, {
          exceptLumpId: visit().lumpId,
          limit: SIMILAR_SHOWN,
        })
      : [],
  )

  /** Keeps the final diagnosis, or takes it back; answers true when it is kept. */
  const saveOutcome = async (outcome: Outcome | undefined): Promise<boolean> => {
    const { lumps } = services.repositories()
    const found = await lumps.get(visit().lumpId)
    if (!found.ok) saveError.value = found.error.code
    if (!found.ok || !found.value) return false
    const { outcome: _, ...bare } = found.value
    const saved = await lumps.save(outcome ? { ...bare, outcome } : bare)
    saveError.value = saved.ok ? undefined : saved.error.code
    if (saved.ok) await load()
    return saved.ok
  }
  return {
    state,
    records,
    changes,
    otherVisits,
    compared,
    comparedId,
    differences,
    sizes,
    similar,
    saveOutcome,
    saveError,
    today,
    dateOrder: computed(() => session.settings.dateOrder),
    conditions: services.knowledge.conditions.map(({ id, names: { clinical } }) => ({
      id,
      name: clinical,
    })),
    nameOf: (id: ConditionId): string => names.get(id) ?? id,
  }
}
