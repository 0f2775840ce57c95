import { computed, nextTick, onMounted, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import type { FindingKey } from '../../../../domain/vocabulary/findings'
import type { VisitDraft } from '../../../../domain/case/visit'
import { questionWords } from '../../../../domain/vocabulary/words'
import { useServices } from '../../services/use-services'
import { useDraftStore } from './draft-store'
import { useAfterPaint } from './use-after-paint'
import { useAssessment } from './use-assessment'
import { useConsultation } from './use-consultation'
import { useConsultationKeys, type ConsultationActions } from './use-consultation-keys'
import { useDraftAutosave } from './use-draft-autosave'
import { useEarlierVisits } from './use-earlier-visits'
import { useFoldedGroups } from './use-folded-groups'
import { useOpenDraft } from './use-open-draft'
import { useSameDay } from './use-same-day'
import { useSaveVisit } from './use-save-visit'
import { useWhyNot } from './use-why-not'
import type { CommandId, PlaceName } from './consultation-commands'

/** What the page's own parts do when a key asks for them. */
export interface PageParts {
  readonly focusLine: () => void
}

/** The consultation screen: opens the draft, keeps it, assesses it, saves it, and answers its keys. */
export const useConsultationPage = (draftId: string, parts: PageParts) => {
  const services = useServices()
  const router = useRouter()
  const store = useDraftStore()
  const opening = useOpenDraft()
  const { assessment, findings, weighing, weighQuestions, putOffNext } = useAssessment()
  const consultation = useConsultation()
  const autosave = useDraftAutosave()
  const saving = useSaveVisit(autosave)
  const groups = useFoldedGroups(
    () => findings.value,
    () => assessment.value,
  )
  const sameDay = useSameDay(
    () => findings.value,
    () => assessment.value,
  )
  // Rows come and go after the flags and the list have been painted.
  const form = useAfterPaint(() => ({
    screens: sameDay.screen.value.keys,
    folded: groups.folded.value,
    // What the line took changes many rows at once; a row or a text that is being used changes at once.
    line: store.lastField === 'line' ? store.draft : undefined,
  }))
  const formDraft = computed<VisitDraft | undefined>((before) => {
    const { draft, lastField } = store
    const waits = lastField === 'line' && form.isBehind.value && before?.id === draft?.id
    return waits ? before : draft
  })
  // The list with its flags is on the screen when the dialog comes; nothing is saved meanwhile.
  const painted = useAfterPaint(() => sameDay.interrupting.value)
  const interruption = computed(() =>
    sameDay.interrupting.value.filter(({ ruleId }) =>
      painted.value.value.some((flag) => flag.ruleId === ruleId),
    ),
  )
  const goToRow = (key: FindingKey): Promise<void> => {
    form.catchUp()
    drawerOpen.value = false
    return nextTick().then(() => groups.goToRow(key, form.catchUp))
  }
  const earlier = useEarlierVisits(() => assessment.value)
  const why = useWhyNot(() => findings.value)
  const weights = ref(false)
  const keysShown = ref(false)
  const commandsShown = ref(false)
  const drawerOpen = ref(false)

  const goTo = (section: string) => {
    const place = document.getElementById(section)
    place?.querySelector<HTMLElement>('input, button:not([tabindex="-1"]), [tabindex="0"]')?.focus()
    place?.scrollIntoView({ block: 'nearest' })
  }
  /** The drawer lies over the middle of a narrow screen: going there shuts it. */
  const goToMiddle = (section: string) => {
    drawerOpen.value = false
    goTo(section)
  }
  const openDrawer = async (section: string) => {
    drawerOpen.value = true
    await nextTick()
    goTo(section)
  }
  const save = async () => {
    if (!assessment.value || sameDay.interrupting.value.length > 0) return
    const saved = await saving.save(assessment.value)
    if (saved) return
    await nextTick()
    if (saving.issueAt('site')) goTo('site-section')
    else document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  const askNext = () => {
    weighQuestions()
    const key = assessment.value?.nextQuestions[0]?.key
    if (key) void goToRow(key)
  }
  /** What is best asked next, while asking would still change something. */
  const nextLabel = computed(() => {
    const [next] = assessment.value?.nextQuestions ?? []
    const stops = assessment.value?.stopSign?.stop ?? true
    return next && assessment.value?.listReady && !stops ? questionWords(next.key).label : undefined
  })
  const screenNext = () => {
    const [key] = sameDay.screen.value.unanswered
    if (key) void goToRow(key)
  }
  const actions: ConsultationActions = {
    save: () => void save(),
    undo: () => store.undone(),
    redo: () => store.redone(),
    find: () => {
      drawerOpen.value = false
      parts.focusLine()
    },
    ask: askNext,
    notNow: putOffNext,
    screen: screenNext,
    ownView: () => void openDrawer('own-view'),
    restAsBefore: earlier.restAsBefore,
    growth: earlier.recordGrowth,
    watch: () => {
      consultation.watchAndWait()
      goToMiddle('plan-section')
    },
    weights: () => (weights.value = !weights.value),
    showKeys: () => (keysShown.value = true),
    guide: () => void router.push({ name: 'guide', params: { pageId: 'first-patient' } }),
    commands: () => (commandsShown.value = true),
    whyNot: () => why.askWhy(),
    site: () => goToMiddle('site-section'),
    findings: () => goToMiddle('findings-section'),
    plan: () => goToMiddle('plan-section'),
    assessment: () => void openDrawer('assessment'),
  }
  useConsultationKeys(actions)
  /** Commands that have nothing to work on now. */
  const idleCommands = computed<readonly CommandId[]>(() => [
    ...(store.canUndo ? [] : ['undo' as const]),
    ...(store.canRedo ? [] : ['redo' as const]),
    ...(earlier.previous.value ? [] : ['restAsBefore' as const, 'growth' as const]),
    ...(sameDay.screen.value.unanswered.length > 0 ? [] : ['screen' as const]),
    ...(assessment.value?.nextQuestions[0] ? [] : (['ask', 'notNow'] as const)),
  ])
  /** Runs a command once the dialog that it was chosen in has given the focus back. */
  const runCommand = (id: CommandId) => void setTimeout(() => actions[id](), 0)
  onMounted(() => opening.open(draftId))
  // The line is where a consultation begins.
  const isOpen = computed(() => store.draft !== undefined)
  watch(isOpen, async (open) => {
    await nextTick()
    if (open) parts.focusLine()
  })

  return {
    ...consultation,
    ...groups,
    form: form.value,
    formDraft,
    isDrawing: computed(() => form.isBehind.value || painted.isBehind.value),
    shownInterruption: interruption,
    goToRow,
    ...sameDay,
    ...earlier,
    ...why,
    idleCommands,
    runCommand,
    goToPlace: (name: PlaceName) => void router.push({ name }),
    commandsShown,
    store,
    sources: services.knowledge.sources,
    openError: opening.error,
    assessment,
    findings,
    weighing,
    putOffNext,
    nextLabel,
    weights,
    keysShown,
    drawerOpen,
    draftState: autosave.state,
    saving,
    save,
  }
}
