import { onMounted, ref, shallowRef } from 'vue'
import { assess } from '../../../../domain/assessment/assess'
import { localDay } from '../../../../domain/case/dates'
import type { IsoDate } from '../../../../domain/case/patient'
import type { AssessmentSnapshot } from '../../../../domain/case/visit'
import { planImport, type ImportPlan } from '../../../../domain/interchange/plan-import'
import { MAX_FILE_LENGTH, readCaseFile } from '../../../../domain/interchange/read-case-file'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import type { FindingValues } from '../../../../domain/vocabulary/findings'
import { useOpenedFileStore } from '../../services/opened-file-store'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { useCaseBook } from './use-case-book'

/** How many conditions of the list a record keeps. */
const KEPT_ROWS = 5

/** Where an import stands. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'done'; readonly count: number }
  | { readonly kind: 'failed'; readonly code: VaultErrorCode | 'unreadable' }

/** Takes in a case file: read, shown, and only on the clinician's word kept, whole or not at all. */
export const useImportCases = () => {
  const services = useServices()
  const session = useSessionStore()
  const { book, load } = useCaseBook()
  const state = ref<ImportState>({ kind: 'idle' })
  const plan = shallowRef<ImportPlan>()
  const namesById = new Map(
    services.knowledge.conditions.map((one) => [one.id, one.names.clinical]),
  )

  const assessed = (findings: FindingValues, today: IsoDate): AssessmentSnapshot => {
    const { setting, guidelines } = session
    const { knowledgeVersion, ranking, flags } = assess(findings, services.knowledge, {
      setting,
      guidelines,
      today,
      nextQuestions: false,
    })
    return { knowledgeVersion, top: ranking.slice(0, KEPT_ROWS), flags }
  }
  const textOf = async (file: Blob): Promise<string | undefined> => {
    // Longer files are refused by their length alone; a letter takes at most four bytes.
    if (file.size > MAX_FILE_LENGTH * 4) return ' '.repeat(MAX_FILE_LENGTH + 1)
    try {
      return await file.text()
    } catch {
      return undefined
    }
  }

  const preview = async (file: Blob): Promise<void> => {
    state.value = { kind: 'reading' }
    const text = await textOf(file)
    if (text === undefined) {
      state.value = { kind: 'failed', code: 'unreadable' }
      return
    }
    await load()
    const now = services.now()
    plan.value = planImport(
      readCaseFile(text),
      {
        cases: book.cases,
        patients: book.patients,
        visitIds: new Set([...book.visits, ...book.drafts].map(({ id }) => id)),
      },
      {
        today: localDay(now.getTime(), now.getTimezoneOffset()),
        now: now.toISOString(),
        nameOf: (id: ConditionId) => namesById.get(id) ?? id,
        assessed,
      },
    )
    state.value = { kind: 'preview' }
  }
  // A file that was opened from outside comes to the same preview as one chosen here.
  const opened = useOpenedFileStore()
  onMounted(() => {
    const file = opened.takeCaseFile()
    if (file) void preview(file)
  })
  const keep = async (): Promise<void> => {
    const staged = plan.value
    if (!staged || staged.faultCount > 0) return
    state.value = { kind: 'saving' }
    const { patients, lumps, visits } = staged
    const kept = await services.repositories().saveTogether({ patients, lumps, visits })
    plan.value = undefined
    if (kept.ok) {
      await load()
      state.value = { kind: 'done', count: lumps.length }
    } else state.value = { kind: 'failed', code: kept.error.code }
  }
  return { state, plan, preview, keep }
}
