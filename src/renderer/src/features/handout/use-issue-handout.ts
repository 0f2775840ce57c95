import { shallowRef } from 'vue'
import type { PrintDocument } from '../../../../domain/handout/blocks'
import type { IssuedHandout, Visit } from '../../../../domain/case/visit'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import type { SavedFile, SaveFileErrorCode } from '../../../../shared/host'

export type IssueState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** Without a file it was printed. */
  | {
      readonly kind: 'saved'
      readonly file: SavedFile | undefined
      readonly handout: IssuedHandout
    }
  | { readonly kind: 'not-saved'; readonly code: SaveFileErrorCode }
  | {
      readonly kind: 'not-recorded'
      readonly file: SavedFile | undefined
      readonly code: VaultErrorCode
    }

/** What was made, and how it differs from the shipped text. */
export interface FinishedPaper {
  readonly document: PrintDocument
  /** BCP 47, of the patient: the English may stand beside it. */
  readonly language: string
  readonly pdf: Uint8Array
  readonly overrideReason: string
  readonly editedBlocks: number
}

/** A file name that names nobody: kind, day and a short mark of the visit. */
const fileName = (visit: Visit, { kind }: PrintDocument, day: string): string =>
  `palpate-${kind}-${day}-${visit.id.replace(/[^a-z0-9]/gi, '').slice(0, 6)}.pdf`

/** Writes the paper where the clinician says, and keeps the exact bytes in the record. */
export const useIssueHandout = () => {
  const services = useServices()
  const state = shallowRef<IssueState>({ kind: 'idle' })

  const recordOf = (visit: Visit, paper: FinishedPaper, issuedAt: string): IssuedHandout => {
    const { document, pdf, editedBlocks } = paper
    const overrideReason = paper.overrideReason.trim()
    return {
      id: services.newId(),
      visitId: visit.id,
      patientId: visit.patientId,
      ...(document.conditionId ? { conditionId: document.conditionId } : {}),
      language: paper.language,
      title: document.title,
      issuedAt,
      pdf,
      kind: document.kind,
      textVersion: document.textVersion,
      ...(editedBlocks > 0 ? { editedBlocks } : {}),
      ...(overrideReason === '' || document.kind !== 'handout' ? {} : { overrideReason }),
    }
  }

  const issue = async (visit: Visit, paper: FinishedPaper): Promise<void> => {
    if (state.value.kind === 'saving') return
    state.value = { kind: 'saving' }
    const issuedAt = services.now().toISOString()
    const written = await services.host.saveFile({
      bytes: paper.pdf,
      suggestedName: fileName(visit, paper.document, issuedAt.slice(0, 10)),
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
    await record(visit, paper, issuedAt, written.value)
  }

  const record = async (
    visit: Visit,
    paper: FinishedPaper,
    issuedAt: string,
    file: SavedFile | undefined,
  ): Promise<void> => {
    const handout = recordOf(visit, paper, issuedAt)
    const kept = await services.repositories().handouts.save(handout)
    state.value = kept.ok
      ? { kind: 'saved', file, handout }
      : { kind: 'not-recorded', file, code: kept.error.code }
  }

  /** Keeps a printed paper in the record, once the clinician has it in hand. */
  const recordPrinted = async (visit: Visit, paper: FinishedPaper): Promise<void> => {
    if (state.value.kind === 'saving') return
    state.value = { kind: 'saving' }
    await record(visit, paper, services.now().toISOString(), undefined)
  }

  /** Records that the patient said back what matters; asked only of a paper that is in the record. */
  const markUnderstood = async (): Promise<void> => {
    if (state.value.kind !== 'saved') return
    const { file, handout } = state.value
    const understood = { ...handout, understoodAt: services.now().toISOString() }
    const kept = await services.repositories().handouts.save(understood)
    state.value = kept.ok
      ? { kind: 'saved', file, handout: understood }
      : { kind: 'not-recorded', file, code: kept.error.code }
  }
  return { issue, recordPrinted, markUnderstood, state }
}
