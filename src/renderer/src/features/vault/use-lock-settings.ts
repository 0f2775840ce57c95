import { ref } from 'vue'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { WorkspaceSettings } from '../../services/services'
import type { VaultErrorCode } from '../../services/workspace'
import { AUTO_LOCK_MINUTES } from './use-auto-lock'

/** Choices for the idle time, minutes. */
export const LOCK_CHOICES = ['1', '2', '3', '5', '10', '15'] as const
export type LockChoice = (typeof LOCK_CHOICES)[number]

/** After how long without a key or a click the workspace locks; kept at once. */
export const useLockSettings = () => {
  const services = useServices()
  const session = useSessionStore()
  const error = ref<VaultErrorCode>()
  const minutes = session.settings.autoLockMinutes ?? AUTO_LOCK_MINUTES
  const choice = ref<LockChoice>(LOCK_CHOICES.find((one) => one === String(minutes)) ?? '5')

  const locksMinimised = ref(session.settings.lockOnMinimise === true)

  const keep = async (settings: WorkspaceSettings): Promise<void> => {
    const saved = await services.repositories().settings.save(settings)
    error.value = saved.ok ? undefined : saved.error.code
    if (saved.ok) session.changed(settings)
  }
  const choose = (next: LockChoice): Promise<void> => {
    choice.value = next
    return keep({ ...session.settings, autoLockMinutes: Number(next) })
  }
  const chooseMinimised = (locks: boolean): Promise<void> => {
    locksMinimised.value = locks
    const { lockOnMinimise: _before, ...settings } = session.settings
    return keep(locks ? { ...settings, lockOnMinimise: true } : settings)
  }
  const { kind } = services.host
  return { choice, choose, locksMinimised, chooseMinimised, kind, error }
}
