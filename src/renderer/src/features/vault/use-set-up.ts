import { onMounted, ref } from 'vue'
import { useRouter } from 'vue-router'
import { useServices } from '../../services/use-services'
import { useEnterWorkspace } from './use-enter-workspace'
import { useVaultAction } from './use-vault-action'

/** Setting up: a name and a passphrase, then the recovery key, then the key typed again, then it is made. */
export const useSetUp = () => {
  const { vault } = useServices()
  const router = useRouter()
  const enter = useEnterWorkspace()
  const { busy, error, run } = useVaultAction()
  const step = ref<'account' | 'key' | 'confirm'>('account')
  const account = ref({ name: '', passphrase: '' })
  const recoveryKey = ref('')

  const showKey = async (given: { name: string; passphrase: string }): Promise<void> => {
    account.value = given
    recoveryKey.value ||= await vault.newRecoveryKey()
    step.value = 'key'
  }
  const finish = async (): Promise<void> => {
    const done = await run(() => vault.setUp(account.value, recoveryKey.value))
    if (done === undefined) return
    account.value = { name: '', passphrase: '' }
    recoveryKey.value = ''
    await enter()
  }
  // A vault that is already here is unlocked, never set up over.
  onMounted(async () => {
    const situation = await vault.situation()
    if (situation.ok && situation.value.stage !== 'needs-setup') {
      await router.replace({ name: 'unlock', query: router.currentRoute.value.query })
    }
  })
  return { step, account, recoveryKey, busy, error, showKey, finish }
}
