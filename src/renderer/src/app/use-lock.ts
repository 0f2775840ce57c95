import { nextTick, ref } from 'vue'
import { useRouter } from 'vue-router'
import { useDraftStore } from '../features/consultation/draft-store'
import { useSessionStore } from '../services/session-store'
import { useServices } from '../services/use-services'

/**
 * Locks the own workspace. First everything leaves the page, which makes open screens keep their drafts; then the keys go.
 * Unlocking leads back to the same address.
 */
export const useLock = () => {
  const services = useServices()
  const session = useSessionStore()
  const drafts = useDraftStore()
  const router = useRouter()
  /** True while nothing may be drawn. */
  const isLocking = ref(false)

  const lock = async (): Promise<void> => {
    if (isLocking.value || session.workspace?.encrypted !== true) return
    isLocking.value = true
    const next = router.currentRoute.value.fullPath
    await nextTick()
    drafts.closed()
    try {
      await services.workspaces.close()
    } finally {
      session.closed()
      await router.replace({ name: 'unlock', query: { next } })
      isLocking.value = false
    }
  }
  return { isLocking, lock }
}
