import { computed, onMounted, watch } from 'vue'
import { useClinicTexts } from './use-clinic-texts'
import { useDocumentEdits } from './use-document-edits'
import { useHandout } from './use-handout'
import { useHandoutCase } from './use-handout-case'
import { useIssueHandout, type FinishedPaper } from './use-issue-handout'
import { usePaperDraft } from './use-paper-draft'
import { usePreview } from './use-preview'
import { usePrintPaper } from './use-print-paper'
import { useReadability } from './use-readability'

/** Everything the screen shows of one visit's paper, joined: choices, edits, pages, grade, saving. */
export const usePaperScreen = (visitId: string) => {
  const record = useHandoutCase()
  const { visit, patient, given, error } = record
  const setup = useHandout(visit, patient, given)
  const built = computed(() =>
    setup.paper.value?.ok ? setup.paper.value.value.document : undefined,
  )
  const failure = computed(() =>
    setup.paper.value && !setup.paper.value.ok ? setup.paper.value.error.code : undefined,
  )
  const edits = useDocumentEdits(built)
  const preview = usePreview(edits.edited, setup.options)
  const { load, readability } = useReadability(edits.edited)
  const { issue, recordPrinted, markUnderstood, state } = useIssueHandout()
  const draft = usePaperDraft(visit, setup.form, edits, state)
  const clinic = useClinicTexts(setup.source, setup.form, setup.textId)
  const keepable = computed(
    () =>
      new Set(
        edits.blocks.value.flatMap(({ key, built: block, shown, lock }) =>
          lock === undefined && shown && shown !== block && clinic.partOf(block) ? key : [],
        ),
      ),
  )
  const keepForAll = async (key: string): Promise<void> => {
    const block = edits.blocks.value.find((each) => each.key === key)
    // Once kept, the block is built that way: the edit of this paper has done its work.
    if (block?.shown && (await clinic.keep(block.built, block.shown))) edits.putBack(key)
  }
  onMounted(() => record.open(visitId))
  // The dictionary of syllables is large: it waits until the pages are there.
  const stop = watch(preview.pages, (pages) => {
    if (!pages) return
    stop()
    void load()
  })

  // A letter made next says what was given a moment ago.
  watch(state, (now) => {
    if (now.kind !== 'saved' || now.handout.kind !== 'handout') return
    given.value = [...given.value.filter(({ id }) => id !== now.handout.id), now.handout]
  })
  watch(
    () => setup.form.kind,
    () => (state.value = { kind: 'idle' }),
  )

  const canSave = computed(
    () =>
      preview.bytes.value !== undefined &&
      preview.missing.value.length === 0 &&
      !setup.isConfirmationMissing.value,
  )
  const finished = (): FinishedPaper | undefined => {
    const document = edits.edited.value
    const pdf = preview.bytes.value
    if (!document || !pdf || !canSave.value) return undefined
    const { kind, language, overrideReason } = setup.form
    return {
      ...{ document, pdf, overrideReason },
      language: kind === 'handout' ? language : 'en',
      editedBlocks: edits.editCount.value,
    }
  }
  const save = () => {
    const paper = finished()
    if (visit.value && paper) void issue(visit.value, paper)
  }
  const printing = usePrintPaper(visitId, preview.pages, canSave)
  // What was printed is what was on the pages then: another choice asks for another print.
  watch(preview.bytes, printing.answered)
  const keepPrinted = () => {
    const paper = finished()
    printing.answered()
    if (visit.value && paper) void recordPrinted(visit.value, paper)
  }
  return {
    ...{ visit, patient, error, setup, failure, edits, draft, preview, readability },
    ...{
      canSave,
      save,
      markUnderstood,
      state,
      keepable,
      keepForAll,
      printing,
      keepPrinted,
      kept: clinic.state,
    },
  }
}
