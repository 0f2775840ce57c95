import { ref } from 'vue'
import type { IssuedHandout } from '../../../../domain/case/visit'
import type { IsoDate } from '../../../../domain/case/patient'
import type { Services } from '../../services/services'
import { useServices } from '../../services/use-services'

type SaveAnswer = Awaited<ReturnType<Services['host']['saveFile']>>
type SavedFile = Extract<SaveAnswer, { ok: true }>['value']
type SaveFailure = Extract<SaveAnswer, { ok: false }>['error']['code']

/** How the last wish to save a handout ended. */
export type HandoutSaving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saved'; readonly handoutId: string; readonly file: SavedFile }
  | {
      readonly kind: 'failed'
      readonly handoutId: string
      readonly code: Exclude<SaveFailure, 'cancelled'>
    }

/** Writes the exact bytes that the patient was given. The suggested name says what it is, never who it is for. */
export const useSaveHandout = () => {
  const services = useServices()
  const saving = ref<HandoutSaving>({ kind: 'idle' })

  const save = async (handout: IssuedHandout, issuedOn: IsoDate): Promise<void> => {
    saving.value = { kind: 'idle' }
    const result = await services.host.saveFile({
      bytes: handout.pdf,
      suggestedName: `handout-${handout.conditionId ?? 'finding-out'}-${issuedOn}`,
      kind: 'pdf',
    })
    if (result.ok) saving.value = { kind: 'saved', handoutId: handout.id, file: result.value }
    else if (result.error.code !== 'cancelled')
      saving.value = { kind: 'failed', handoutId: handout.id, code: result.error.code }
  }
  return { save, saving }
}
