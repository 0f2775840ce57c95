import { useRoute, useRouter } from 'vue-router'
import { DEFAULT_SETTINGS, useSessionStore } from '../../services/session-store'
import type { WorkspaceSettings } from '../../services/services'
import { useServices } from '../../services/use-services'

/** Goes into the own workspace once it is unlocked: on with the first run, or back to where the clinician was. */
export const useEnterWorkspace = () => {
  const services = useServices()
  const session = useSessionStore()
  const router = useRouter()
  const route = useRoute()

  /** False when it did not open after all; the caller stays on its screen. */
  return async (): Promise<boolean> => {
    const opened = await services.workspaces.open('own')
    if (!opened.ok) return false
    const { settings } = services.repositories()
    const stored = await settings.get('workspace')
    const kept = stored.ok ? stored.value : undefined
    const name = services.vault.currentAccount()?.name ?? ''
    const accounts = await services.vault.accounts()
    const isShared = accounts.ok && accounts.value.length > 1
    // Where several work, records carry the name of the one who unlocked.
    const clinician = kept === undefined || isShared ? name : kept.clinician || name
    const current: WorkspaceSettings =
      kept === undefined
        ? { ...DEFAULT_SETTINGS, clinician, firstRun: 'copies' }
        : { ...kept, clinician }
    if (kept === undefined) await settings.save(current)
    session.opened(opened.value, current)
    const { next } = route.query
    if (current.firstRun !== undefined && next === undefined) {
      await router.replace({ name: 'first-run' })
      return true
    }
    await router.replace(typeof next === 'string' && /^\/(?!\/)./.test(next) ? next : '/cases')
    return true
  }
}
