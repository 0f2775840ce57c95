import { computed, onMounted, ref, shallowRef } from 'vue'
import { useServices } from '../../services/use-services'
import type { CopyFolderInfo, SnapshotInfo } from '../../../../shared/storage-port'
import type { VerifiedCopy } from '../../services/sealed-workspace'
import { useVaultAction } from './use-vault-action'
import { useVaultStatus } from './use-vault-status'

/** The copies of the own workspace: how old, how to make one, how to prove one. */
export const useCopies = () => {
  const { vault } = useServices()
  const { busy, error, run } = useVaultAction()
  const { words, status, moment } = useVaultStatus()
  const copies = shallowRef<readonly SnapshotInfo[]>([])
  const folder = shallowRef<CopyFolderInfo | null>(null)
  const made = shallowRef<VerifiedCopy>()
  const proved = shallowRef<VerifiedCopy>()
  const doing = ref<'copy' | 'drill' | 'folder'>()

  const load = async (): Promise<void> => {
    const [listed, chosen] = await Promise.all([vault.copies(), vault.copyFolder()])
    if (listed.ok) copies.value = listed.value
    if (chosen.ok) folder.value = chosen.value
  }
  const backUp = async (): Promise<void> => {
    doing.value = 'copy'
    made.value = (await run(() => vault.backUp()))?.value
    await load()
  }
  const drill = async (): Promise<void> => {
    doing.value = 'drill'
    proved.value = (await run(() => vault.restoreDrill()))?.value
  }
  const chooseFolder = async (): Promise<void> => {
    doing.value = 'folder'
    await run(() => vault.chooseCopyFolder())
    await load()
  }
  onMounted(load)
  return {
    copies: computed(() =>
      copies.value
        .filter(({ verified }) => verified)
        .sort((left, right) => (left.id < right.id ? 1 : -1)),
    ),
    folder,
    made,
    proved,
    doing,
    busy,
    error,
    words,
    status,
    moment,
    backUp,
    drill,
    chooseFolder,
  }
}
