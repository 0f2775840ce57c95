import { computed, onMounted, ref } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { FirstRunStep, WorkspaceSettings } from '../../services/services'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'

/** What each step is called and its number; the two before the workspace was there are 1 and 2. */
export const STEP_WORDS: Readonly<Record<FirstRunStep, { number: number; name: string }>> = {
  copies: { number: 3, name: 'firstRun.steps.copies' },
  clinic: { number: 4, name: 'firstRun.steps.clinic' },
  guidance: { number: 5, name: 'firstRun.steps.guidance' },
  ready: { number: 5, name: 'firstRun.steps.guidance' },
}

/** The first run once the workspace is there. Each step is kept before the next is shown, so a restart goes on here. */
export const useFirstRun = () => {
  const services = useServices()
  const session = useSessionStore()
  const router = useRouter()
  const error = ref<VaultErrorCode>()
  const busy = ref(false)
  let queue: Promise<unknown> = Promise.resolve()
  const step = computed(() => session.settings.firstRun)

  const save = async (settings: WorkspaceSettings): Promise<boolean> => {
    const { workspace } = session
    const saved = await services.repositories().settings.save(settings)
    error.value = saved.ok ? undefined : saved.error.code
    // The workspace may have been locked meanwhile: its settings must not reach the next one.
    if (saved.ok && session.workspace === workspace) session.changed(settings)
    return saved.ok && session.workspace === workspace
  }
  /** One save after the other, each on top of what the one before kept. */
  const inTurn = (change: () => WorkspaceSettings): Promise<boolean> => {
    const turn = queue.then(() => save(change()))
    queue = turn.catch(() => undefined)
    return turn
  }
  const goTo = async (
    next: FirstRunStep,
    change: Partial<WorkspaceSettings> = {},
  ): Promise<void> => {
    if (busy.value) return
    busy.value = true
    try {
      await inTurn(() => ({ ...session.settings, ...change, firstRun: next }))
    } finally {
      busy.value = false
    }
  }
  /** Keeps what was typed so far; the button that is being pressed meanwhile stays live. */
  const keep = (change: Partial<WorkspaceSettings>): Promise<boolean> =>
    inTurn(() => ({ ...session.settings, ...change }))
  /** The first run is over; it never comes back. */
  const finish = async (to: RouteLocationRaw): Promise<void> => {
    const isKept = await inTurn(() => {
      const { firstRun: _done, ...settings } = session.settings
      return settings
    })
    if (isKept) await router.push(to)
  }
  onMounted(() => {
    if (step.value === undefined) void router.replace({ name: 'cases' })
  })
  return { step, error, busy, settings: computed(() => session.settings), goTo, keep, finish }
}
