import { ref } from 'vue'
import { useRouter } from 'vue-router'
import type { Assessment } from '../../../../domain/assessment/assessment'
import { lumpOf, savedVisit } from '../../../../domain/case/edit-draft'
import { validateVisit, type Issue } from '../../../../domain/case/validate'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { useDraftStore } from './draft-store'

/** How many conditions of the list go into the record. */
const KEPT_ROWS = 5

/** Makes the draft a saved visit: checked, stored durably, then shown. */
export const useSaveVisit = (autosave: { pause: () => void; resume: () => void }) => {
  const services = useServices()
  const store = useDraftStore()
  const router = useRouter()
  const issues = ref<readonly Issue[]>([])
  const error = ref<VaultErrorCode>()
  const busy = ref(false)

  const save = async (assessment: Assessment): Promise<boolean> => {
    const { draft, patient } = store
    if (!draft || !patient || busy.value) return false
    issues.value = validateVisit(draft, patient)
    error.value = undefined
    if (issues.value.length > 0) return false
    busy.value = true
    autosave.pause()
    const savedAt = services.now().toISOString()
    const snapshot = {
      knowledgeVersion: assessment.knowledgeVersion,
      top: assessment.ranking.slice(0, KEPT_ROWS),
      flags: assessment.flags,
    }
    const visit = savedVisit(draft, patient, snapshot, savedAt)
    const saved = await services
      .repositories()
      .saveVisit({ patient, lump: lumpOf(draft, savedAt), visit })
    busy.value = false
    if (!saved.ok) {
      error.value = saved.error.code
      autosave.resume()
      return false
    }
    void services.host.setUnsavedWork(false)
    await router.push({ name: 'case', params: { visitId: visit.id }, query: { saved: '1' } })
    store.closed()
    return true
  }
  const issueAt = (field: string): Issue['code'] | undefined =>
    issues.value.find((issue) => issue.field === field)?.code
  return { save, issues, issueAt, error, busy }
}
