import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { localDay } from '../../../domain/case/dates'
import { useSessionStore } from '../services/session-store'
import { useTourStore } from '../services/tour-store'
import { useServices } from '../services/use-services'
import { reportBug } from './report-bug'
import { tourRecords } from './tour-draft'

/**
 * Starts the tour when it is asked for: an own workspace is locked first, so that no real patient is ever behind it,
 * then the demonstration is opened and given the invented records that the tour points at.
 */
export const useTourStart = (lock: () => Promise<void>): void => {
  const services = useServices()
  const session = useSessionStore()
  const tour = useTourStore()
  const router = useRouter()

  const openDemonstration = async (): Promise<boolean> => {
    if (session.isDemonstration) return true
    if (session.workspace !== undefined) await lock()
    const opened = await services.workspaces.open('demonstration')
    if (!opened.ok) return false
    const stored = await services.repositories().settings.get('workspace')
    session.opened(opened.value, stored.ok ? stored.value : undefined)
    return true
  }
  const begin = async (): Promise<void> => {
    if (!(await openDemonstration())) {
      tour.ended()
      // The first screen says what is wrong with a workspace that does not open.
      await router.push({ name: 'welcome' })
      return
    }
    const now = services.now()
    const today = localDay(now.getTime(), now.getTimezoneOffset())
    const { patient, draft } = tourRecords(session.clinician, today, now.toISOString())
    const repositories = services.repositories()
    const kept = await repositories.patients.save(patient)
    const drafted = kept.ok ? await repositories.drafts.save(draft) : kept
    const visits = await repositories.visits.list()
    if (!drafted.ok || !visits.ok) return tour.ended()
    const visit = visits.value.find(({ id }) => id === 'demonstration-visit-1-2') ?? visits.value[0]
    tour.started({ draftId: draft.id, visitId: visit?.id })
  }
  watch(
    () => tour.isAsked,
    (isAsked) => {
      if (isAsked) begin().catch(reportBug)
    },
  )
  // Whatever closes the demonstration ends the tour with it.
  watch(
    () => session.isDemonstration,
    (isDemonstration) => {
      if (!isDemonstration && tour.places) tour.ended()
    },
  )
}
