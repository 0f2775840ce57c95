import { StandInSession } from './stand-in-session.ts'
import { state } from './stand-in-state.ts'

/** The session of a partition; made when first asked for, and announced so that the main process can lock it down. */
export function sessionOf(partition: string): StandInSession {
  const known = state.sessions.get(partition)
  if (known !== undefined) return known
  if (!state.isReady) throw new Error('Session can only be received when app is ready')
  const created = new StandInSession()
  state.sessions.set(partition, created)
  state.appEvents.emit('session-created', created.exposed)
  return created
}
