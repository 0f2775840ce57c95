import { computed, onUnmounted, shallowRef, watch } from 'vue'
import { assess } from '../../../../domain/assessment/assess'
import type { Assessment } from '../../../../domain/assessment/assessment'
import { assessedFindings } from '../../../../domain/case/validate'
import type { FindingValues } from '../../../../domain/vocabulary/findings'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { useDraftStore } from './draft-store'
import { useToday } from './use-start-consultation'

/** Milliseconds of quiet before the next questions are weighed: they take longer than the list. */
const QUESTIONS_AFTER_MS = 40

/** What the draft implies. Flags and list follow every change at once; the next questions a moment later. */
export const useAssessment = () => {
  const { knowledge } = useServices()
  const session = useSessionStore()
  const store = useDraftStore()
  const today = useToday()
  let timer: ReturnType<typeof setTimeout> | undefined

  // A computed of its own: text that is typed changes the draft and not the findings.
  const findings = computed<FindingValues>((before) => {
    const { draft, patient } = store
    const next = draft && patient ? assessedFindings(draft, patient) : {}
    return before !== undefined && JSON.stringify(before) === JSON.stringify(next) ? before : next
  })
  const run = (values: FindingValues, nextQuestions: boolean): Assessment =>
    assess(values, knowledge, {
      setting: session.setting,
      guidelines: session.guidelines,
      today: today(),
      nextQuestions,
    })
  const questions = shallowRef<Pick<Assessment, 'nextQuestions' | 'stopSign'>>({
    nextQuestions: [],
    stopSign: null,
  })
  const now = computed(() => (store.draft ? run(findings.value, false) : undefined))
  watch(
    now,
    () => {
      clearTimeout(timer)
      if (!store.draft) return
      timer = setTimeout(() => {
        questions.value = run(findings.value, true)
      }, QUESTIONS_AFTER_MS)
    },
    { immediate: true },
  )
  onUnmounted(() => clearTimeout(timer))
  const assessment = computed<Assessment | undefined>(() => {
    if (now.value === undefined) return undefined
    const { nextQuestions, stopSign } = questions.value
    return {
      ...now.value,
      // Those answered since are not asked again while the new ones are being weighed.
      nextQuestions: nextQuestions.filter(({ key }) => findings.value[key] === undefined),
      stopSign,
    }
  })
  return { assessment, findings }
}
