import { computed, onMounted, onUnmounted, ref } from 'vue'
import { useRouter } from 'vue-router'
import { useServices } from '../../services/use-services'
import type { VaultAccount } from '../../services/sealed-workspace'
import { useEnterWorkspace } from './use-enter-workspace'
import { useVaultAction } from './use-vault-action'

/** Unlocking: who, and the passphrase or the recovery key; a wait after wrong tries. */
export const useUnlock = () => {
  const { vault } = useServices()
  const router = useRouter()
  const enter = useEnterWorkspace()
  const { busy, error, run } = useVaultAction()
  const accounts = ref<readonly VaultAccount[]>([])
  const accountId = ref('')
  const waitSeconds = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined

  const look = async (): Promise<void> => {
    const situation = await vault.situation()
    if (!situation.ok) {
      error.value = situation.error.code
      return
    }
    const { stage, waitMs } = situation.value
    const { query } = router.currentRoute.value
    if (stage === 'needs-setup') return void router.replace({ name: 'set-up', query })
    if (stage === 'needs-recovery') return void router.replace({ name: 'recovery', query })
    accounts.value = situation.value.accounts
    if (!accounts.value.some(({ id }) => id === accountId.value)) {
      accountId.value = accounts.value[0]?.id ?? ''
    }
    waitSeconds.value = Math.ceil(waitMs / 1000)
  }
  const goOn = async (stage: 'open' | 'needs-recovery' | undefined): Promise<void> => {
    const { query } = router.currentRoute.value
    if (stage === 'needs-recovery') await router.replace({ name: 'recovery', query })
    else if (stage === 'open') await enter()
    else await look()
  }
  /** Whoever types faster than the accounts come would be told that a right passphrase is wrong, and it would count. */
  const looked = Promise.withResolvers<void>()
  const unlock = async (passphrase: string): Promise<void> => {
    await looked.promise
    if (accountId.value === '') return
    const done = await run(() => vault.unlock(accountId.value, passphrase))
    await goOn(done?.value)
  }
  const unlockWithKey = async (given: {
    recoveryKey: string
    reason: string
    passphrase: string
  }): Promise<void> => {
    await looked.promise
    if (accountId.value === '') return
    const request = { ...given, accountId: accountId.value }
    const done = await run(() => vault.unlockWithRecoveryKey(request))
    await goOn(done?.value)
  }
  onMounted(async () => {
    await look().finally(looked.resolve)
    timer = setInterval(() => {
      if (waitSeconds.value > 0) waitSeconds.value -= 1
    }, 1_000)
  })
  onUnmounted(() => clearInterval(timer))
  return {
    accounts,
    accountId,
    options: computed(() => accounts.value.map(({ id, name }) => ({ value: id, label: name }))),
    waitSeconds,
    busy,
    error,
    unlock,
    unlockWithKey,
  }
}
