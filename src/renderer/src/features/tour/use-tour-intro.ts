import { useSessionStore } from '../../services/session-store'
import { useTourStore } from '../../services/tour-store'

/** Before the tour: whether an own workspace has to be locked first, and the wish to start. */
export const useTourIntro = () => {
  const session = useSessionStore()
  const tour = useTourStore()
  return { isOwnOpen: session.workspace?.kind === 'own', start: tour.ask }
}
