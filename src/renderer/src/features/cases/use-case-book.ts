import { ref } from 'vue'
import { localDay } from '../../../../domain/case/dates'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { useCaseBookStore } from './case-book-store'

/** Reads the records of the open workspace into the case book, which lets go of them when it is closed. */
export const useCaseBook = () => {
  const services = useServices()
  const session = useSessionStore()
  const book = useCaseBookStore()
  const error = ref<VaultErrorCode>()
  const state = ref<'loading' | 'ready'>(
    book.workspace !== undefined && book.workspace === session.workspace ? 'ready' : 'loading',
  )

  const load = async (): Promise<void> => {
    const open = session.workspace
    const repositories = services.repositories()
    const [patients, lumps, visits, drafts, photos] = await Promise.all([
      repositories.patients.list(),
      repositories.lumps.list(),
      repositories.visits.list(),
      repositories.drafts.list(),
      repositories.photos.list(),
    ])
    // The workspace may have been closed while it was read.
    if (session.workspace !== open) return
    if (!patients.ok) error.value = patients.error.code
    else if (!lumps.ok) error.value = lumps.error.code
    else if (!visits.ok) error.value = visits.error.code
    else if (!drafts.ok) error.value = drafts.error.code
    else if (!photos.ok) error.value = photos.error.code
    else {
      error.value = undefined
      const now = services.now()
      const records = {
        patients: patients.value,
        lumps: lumps.value,
        visits: visits.value,
        drafts: drafts.value,
        photos: photos.value,
      }
      book.read(open, records, localDay(now.getTime(), now.getTimezoneOffset()))
      state.value = 'ready'
    }
  }
  return { book, load, state, error }
}
