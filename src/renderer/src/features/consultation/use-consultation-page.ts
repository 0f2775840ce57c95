import { computed, nextTick, onMounted, ref } from 'vue'
import type { FindingKey } from '../../../../domain/vocabulary/findings'
import { assessedFindings } from '../../../../domain/case/validate'
import { focusRow } from '../../clinical-ui/finding-row/use-row-keys'
import { useServices } from '../../services/use-services'
import { useDraftStore } from './draft-store'
import { useAssessment } from './use-assessment'
import { useConsultation } from './use-consultation'
import { useConsultationKeys } from './use-consultation-keys'
import { useDraftAutosave } from './use-draft-autosave'
import { useOpenDraft } from './use-open-draft'
import { useSaveVisit } from './use-save-visit'

/** The consultation screen: opens the draft, keeps it, assesses it, saves it, and answers its keys. */
export const useConsultationPage = (draftId: string, find: () => void) => {
  const services = useServices()
  const store = useDraftStore()
  const opening = useOpenDraft()
  const assessment = useAssessment()
  const consultation = useConsultation()
  const autosave = useDraftAutosave()
  const saving = useSaveVisit(autosave)
  const weights = ref(false)
  const keysShown = ref(false)

  const findings = computed(() =>
    store.draft && store.patient ? assessedFindings(store.draft, store.patient) : {},
  )
  const goToRow = (key: FindingKey) =>
    focusRow(document.querySelector<HTMLElement>(`[data-finding-row="${CSS.escape(key)}"]`))
  const goTo = (section: string) => {
    const place = document.getElementById(section)
    place?.querySelector<HTMLElement>('input, button:not([tabindex="-1"]), [tabindex="0"]')?.focus()
    place?.scrollIntoView({ block: 'nearest' })
  }
  const save = async () => {
    if (!assessment.value) return
    const saved = await saving.save(assessment.value)
    if (saved) return
    await nextTick()
    if (saving.issueAt('site')) goTo('site-section')
    else document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  const askNext = () => {
    const key = assessment.value?.nextQuestions[0]?.key
    if (key) goToRow(key)
  }
  useConsultationKeys({
    save: () => void save(),
    undo: () => store.undone(),
    redo: () => store.redone(),
    find,
    ask: askNext,
    toggleWeights: () => (weights.value = !weights.value),
    showKeys: () => (keysShown.value = true),
    goTo,
  })
  onMounted(() => opening.open(draftId))

  return {
    ...consultation,
    store,
    sources: services.knowledge.sources,
    openError: opening.error,
    assessment,
    findings,
    weights,
    keysShown,
    draftState: autosave.state,
    saving,
    save,
    goToRow,
  }
}
