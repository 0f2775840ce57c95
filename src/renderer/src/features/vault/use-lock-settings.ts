import { ref } from 'vue'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
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

  const choose = async (next: LockChoice): Promise<void> => {
    choice.value = next
    const settings = { ...session.settings, autoLockMinutes: Number(next) }
    const saved = await services.repositories().settings.save(settings)
    error.value = saved.ok ? undefined : saved.error.code
    if (saved.ok) session.changed(settings)
  }
  return { choice, choose, error }
}
