import { ref } from 'vue'
import type { PrintDocument } from '../../../../domain/handout/blocks'
import type { Visit } from '../../../../domain/case/visit'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import type { SavedFile, SaveFileErrorCode } from '../../../../shared/host'

export type IssueState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly file: SavedFile }
  | { readonly kind: 'not-saved'; readonly code: SaveFileErrorCode }
  | { readonly kind: 'not-recorded'; readonly file: SavedFile; readonly code: VaultErrorCode }

/** A file name that names nobody: kind, day and a short mark of the visit. */
const fileName = (visit: Visit, day: string): string =>
  `palpate-handout-${day}-${visit.id.replace(/[^a-z0-9]/gi, '').slice(0, 6)}.pdf`

/** Writes the handout where the clinician says, and keeps the exact bytes in the record. */
export const useIssueHandout = () => {
  const services = useServices()
  const state = ref<IssueState>({ kind: 'idle' })

  const issue = async (
    visit: Visit,
    document: PrintDocument,
    pdf: Uint8Array,
    overrideReason: string,
  ): Promise<void> => {
    if (state.value.kind === 'saving') return
    state.value = { kind: 'saving' }
    const issuedAt = services.now().toISOString()
    const written = await services.host.saveFile({
      bytes: pdf,
      suggestedName: fileName(visit, issuedAt.slice(0, 10)),
      kind: 'pdf',
    })
    if (!written.ok) {
      // Changing one's mind in the dialog is no error.
      state.value =
        written.error.code === 'cancelled'
          ? { kind: 'idle' }
          : { kind: 'not-saved', code: written.error.code }
      return
    }
    const file = written.value
    const kept = await services.repositories().handouts.save({
      id: services.newId(),
      visitId: visit.id,
      patientId: visit.patientId,
      ...(document.conditionId ? { conditionId: document.conditionId } : {}),
      language: document.language,
      title: document.title,
      issuedAt,
      pdf,
      ...(overrideReason.trim() === '' ? {} : { overrideReason: overrideReason.trim() }),
    })
    state.value = kept.ok
      ? { kind: 'saved', file }
      : { kind: 'not-recorded', file, code: kept.error.code }
  }
  return { issue, state }
}
