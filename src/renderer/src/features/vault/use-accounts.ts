import { computed, onMounted, ref, shallowRef } from 'vue'
import { useServices } from '../../services/use-services'
import type { VaultAccount } from '../../services/sealed-workspace'
import { useVaultAction } from './use-vault-action'

/** What can be done with accounts and keys; each asks for one's own passphrase. */
export type AccountTask = 'passphrase' | 'add' | 'remove' | 'recovery-key'

/** Who can unlock, and changes to it. */
export const useAccounts = () => {
  const { vault } = useServices()
  const { busy, error, run } = useVaultAction()
  const accounts = shallowRef<readonly VaultAccount[]>([])
  const task = ref<AccountTask>()
  const done = ref<AccountTask>()
  const removing = shallowRef<VaultAccount>()
  const own = vault.currentAccount()

  const load = async (): Promise<void> => {
    const listed = await vault.accounts()
    if (listed.ok) accounts.value = listed.value
  }
  onMounted(load)

  const begin = (next: AccountTask | undefined, account?: VaultAccount): void => {
    task.value = next
    removing.value = account
    done.value = undefined
    error.value = undefined
  }
  const finish = async (work: () => ReturnType<typeof vault.changePassphrase>): Promise<void> => {
    const finished = task.value
    if ((await run(work)) === undefined) return
    begin(undefined)
    done.value = finished
    await load()
  }
  return {
    accounts,
    own,
    isAdministrator: computed(() => own?.role === 'administrator'),
    task,
    done,
    removing,
    busy,
    error,
    begin,
    changePassphrase: (current: string, next: string) =>
      finish(() => vault.changePassphrase(current, next)),
    add: (passphrase: string, account: Parameters<typeof vault.addAccount>[1]) =>
      finish(() => vault.addAccount(passphrase, account)),
    remove: (passphrase: string) =>
      finish(() => vault.removeAccount(passphrase, removing.value?.id ?? '')),
    newRecoveryKey: () => vault.newRecoveryKey(),
    renewRecoveryKey: (passphrase: string, key: string) =>
      finish(() => vault.renewRecoveryKey(passphrase, key)),
  }
}
