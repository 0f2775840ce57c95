import { ref } from 'vue'
import { useRouter } from 'vue-router'
import type { Assessment } from '../../../../domain/assessment/assessment'
import { amendedVisit, isAmendment } from '../../../../domain/case/amend-visit'
import { lumpOf, savedVisit } from '../../../../domain/case/edit-draft'
import type { Patient } from '../../../../domain/case/patient'
import { validateVisit, type Issue } from '../../../../domain/case/validate'
import type { Visit, VisitDraft } from '../../../../domain/case/visit'
import { ok, type Result } from '../../../../shared/result'
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
  const error = ref<VaultErrorCode | 'changed-meanwhile'>()
  const busy = ref(false)
  /** The draft for which a missing place was said last. */
  let saidPlaceless: VisitDraft | undefined

  /** Stores the visit with its patient and lump; what is kept of the lump beside this visit stays as it is. */
  const keep = async (
    draft: VisitDraft,
    patient: Patient,
    snapshot: Visit['assessment'],
    savedAt: string,
  ): Promise<Result<Visit, VaultErrorCode | 'changed-meanwhile'>> => {
    const repositories = services.repositories()
    const lump = await repositories.lumps.get(draft.lumpId)
    if (!lump.ok) return lump
    const stored = isAmendment(draft) ? await repositories.visits.get(draft.id) : undefined
    if (stored && !stored.ok) return stored
    const visit = isAmendment(draft)
      ? amendedVisit(draft, patient, snapshot, savedAt, stored?.value)
      : ok(savedVisit(draft, patient, snapshot, savedAt))
    if (!visit.ok) return visit
    const saved = await repositories.saveVisit({
      patient,
      lump: lump.value ?? lumpOf(draft, savedAt),
      visit: visit.value,
    })
    return saved.ok ? visit : saved
  }

  const save = async (assessment: Assessment): Promise<boolean> => {
    const { draft, patient } = store
    if (!draft || !patient || busy.value) return false
    const found = validateVisit(draft, patient)
    const isOnlyPlaceless = found.length > 0 && found.every(({ code }) => code === 'site-needed')
    // Said once, and saved again all the same: then no place is what the clinician means.
    const isMeant = isOnlyPlaceless && saidPlaceless === draft
    saidPlaceless = isOnlyPlaceless ? draft : undefined
    issues.value = isMeant ? [] : found
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
    const saved = await keep(draft, patient, snapshot, savedAt)
    busy.value = false
    if (!saved.ok) {
      error.value = saved.error.code
      autosave.resume()
      return false
    }
    const visit = saved.value
    void services.host.setUnsavedWork(false)
    await router.push({ name: 'case', params: { visitId: visit.id }, query: { saved: '1' } })
    store.closed()
    return true
  }
  const issueAt = (field: string): Issue['code'] | undefined =>
    issues.value.find((issue) => issue.field === field)?.code
  return { save, issues, issueAt, error, busy }
}
