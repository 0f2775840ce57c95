import { computed, onUnmounted, shallowRef, watch } from 'vue'
import { assess } from '../../../../domain/assessment/assess'
import type { Assessment } from '../../../../domain/assessment/assessment'
import { assessedFindings } from '../../../../domain/case/validate'
import type { FindingValues } from '../../../../domain/vocabulary/findings'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { useDraftStore } from './draft-store'
import { behindOthers, withPutOff, type PutOff } from './put-off'
import { useToday } from './use-start-consultation'

/** Milliseconds of quiet before the next questions are weighed: they take longer than the list. */
const QUESTIONS_AFTER_MS = 40
/** Milliseconds after which a window that paints nothing weighs them all the same. */
const QUESTIONS_AT_LATEST_MS = 200

/** What the draft implies. Flags and list follow every change at once; the next questions a moment later. */
export const useAssessment = () => {
  const { knowledge } = useServices()
  const session = useSessionStore()
  const store = useDraftStore()
  const today = useToday()
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  const stop = () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }

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
  const questions = shallowRef<
    Pick<Assessment, 'nextQuestions' | 'stopSign'> & { readonly of?: FindingValues }
  >({ nextQuestions: [], stopSign: null })
  const putOff = shallowRef<PutOff>(new Map())
  const now = computed(() => (store.draft ? run(findings.value, false) : undefined))
  /** Weighs the questions of the findings as they are now, if that has not been done. */
  const weighQuestions = () => {
    stop()
    if (!store.draft || questions.value.of === findings.value) return
    const { nextQuestions, stopSign } = run(findings.value, true)
    questions.value = { nextQuestions, stopSign, of: findings.value }
  }
  watch(
    () => store.draft?.id,
    () => (putOff.value = new Map()),
  )
  watch(
    now,
    () => {
      stop()
      if (!store.draft) return
      timer = setTimeout(weighQuestions, QUESTIONS_AT_LATEST_MS)
      // Counted from the picture with the list: on a slow machine they would come before it.
      frame = requestAnimationFrame(() => {
        clearTimeout(timer)
        timer = setTimeout(weighQuestions, QUESTIONS_AFTER_MS)
      })
    },
    { immediate: true },
  )
  onUnmounted(stop)
  /** True while what is shown of the questions belongs to findings that have changed since. */
  const weighing = computed(() => questions.value.of !== findings.value)
  const assessment = computed<Assessment | undefined>(() => {
    if (now.value === undefined) return undefined
    const { nextQuestions, stopSign } = questions.value
    return {
      ...now.value,
      // Those answered since are not asked again while the new ones are being weighed.
      nextQuestions: behindOthers(
        nextQuestions.filter(({ key }) => findings.value[key] === undefined),
        putOff.value,
      ),
      // A sign to stop is only ever about the findings as they are.
      stopSign: weighing.value ? null : stopSign,
    }
  })
  /** Not now: the question that is proposed goes behind the others; it is neither asked nor answered. */
  const putOffNext = () => {
    weighQuestions()
    const [first] = assessment.value?.nextQuestions ?? []
    if (first) putOff.value = withPutOff(putOff.value, first)
  }
  return { assessment, findings, weighing, weighQuestions, putOffNext }
}
