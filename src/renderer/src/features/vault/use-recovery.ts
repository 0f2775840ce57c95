import { onMounted, ref } from 'vue'
import { useRouter } from 'vue-router'
import { useServices } from '../../services/use-services'
import type { RecoveryPlan } from '../../services/sealed-workspace'
import { useEnterWorkspace } from './use-enter-workspace'
import { useVaultAction } from './use-vault-action'

/** Bringing the records back from the second copy. */
export const useRecovery = () => {
  const { vault, workspaces } = useServices()
  const router = useRouter()
  const enter = useEnterWorkspace()
  const { busy, error, run } = useVaultAction()
  const plan = ref<RecoveryPlan>()

  onMounted(async () => {
    const situation = await vault.situation()
    const isHere = situation.ok && situation.value.stage === 'needs-recovery'
    if (!isHere) return void router.replace({ name: 'welcome' })
    plan.value = (await run(() => vault.recoveryPlan()))?.value
  })
  const recover = async (): Promise<void> => {
    if ((await run(() => vault.recover())) !== undefined) await enter()
  }
  const leave = async (): Promise<void> => {
    await workspaces.close()
    await vault.lock()
    await router.replace({ name: 'welcome' })
  }
  return { plan, busy, error, recover, leave }
}
