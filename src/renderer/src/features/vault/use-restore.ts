import { computed, ref, watchEffect } from 'vue'
import { useOpenedFileStore } from '../../services/opened-file-store'
import { useServices } from '../../services/use-services'
import type { VaultAccount } from '../../services/sealed-workspace'
import { useEnterWorkspace } from './use-enter-workspace'
import { useVaultAction } from './use-vault-action'

/** Moving to this computer: a backup file, then what opens it. */
export const useRestore = () => {
  const { vault } = useServices()
  const enter = useEnterWorkspace()
  const { busy, error, run } = useVaultAction()
  const accounts = ref<readonly VaultAccount[]>([])
  const accountId = ref('')

  const pick = async (): Promise<void> => {
    const picked = await run(() => vault.pickBackup())
    if (picked === undefined || picked.value === null) return
    accounts.value = picked.value.accounts
    accountId.value = accounts.value[0]?.id ?? ''
  }
  // A backup that was opened with a double click has been chosen already.
  const opened = useOpenedFileStore()
  watchEffect(() => {
    if (opened.waiting?.kind !== 'backup') return
    opened.put(undefined)
    void pick()
  })
  const restore = async (
    secret:
      | { kind: 'passphrase'; passphrase: string }
      | { kind: 'recovery-key'; recoveryKey: string; passphrase: string },
  ): Promise<void> => {
    const request = { ...secret, accountId: accountId.value }
    if ((await run(() => vault.restoreBackup(request))) !== undefined) await enter()
  }
  return {
    accountId,
    options: computed(() => accounts.value.map(({ id, name }) => ({ value: id, label: name }))),
    isPicked: computed(() => accounts.value.length > 0),
    busy,
    error,
    pick,
    restore,
  }
}
