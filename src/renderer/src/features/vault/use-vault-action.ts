import { ref } from 'vue'
import type { Result } from '../../../../shared/result'
import type { VaultActionErrorCode } from '../../services/sealed-workspace'

/** One thing at a time: whether it is under way, and how the last one failed. */
export const useVaultAction = () => {
  const busy = ref(false)
  const error = ref<VaultActionErrorCode>()

  /** The value, or undefined after a failure that `error` names. */
  const run = async <T>(
    work: () => Promise<Result<T, VaultActionErrorCode>>,
  ): Promise<{ readonly value: T } | undefined> => {
    if (busy.value) return undefined
    busy.value = true
    error.value = undefined
    try {
      const answer = await work()
      if (answer.ok) return { value: answer.value }
      // Changing one's mind in a dialog is no error.
      if (answer.error.code !== 'cancelled') error.value = answer.error.code
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { busy, error, run }
}
