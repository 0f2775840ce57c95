import { onMounted, ref, shallowRef } from 'vue'
import type { CopyFolderInfo } from '../../../../shared/storage-port'
import { useServices } from '../../services/use-services'

/** A place for copies away from this computer: a folder on a desktop, a download in a browser. */
export const useCopyFolder = () => {
  const { vault, host } = useServices()
  const folder = shallowRef<CopyFolderInfo | null>(null)
  const failed = ref('')
  const busy = ref(false)

  const choose = async (): Promise<void> => {
    if (busy.value) return
    busy.value = true
    failed.value = ''
    const chosen = await vault.chooseCopyFolder()
    busy.value = false
    if (chosen.ok) folder.value = chosen.value ?? folder.value
    else if (chosen.error.code !== 'cancelled') failed.value = chosen.error.code
  }
  onMounted(async () => {
    const info = await vault.copyFolder()
    if (info.ok) folder.value = info.value
  })
  return { folder, failed, busy, choose, isBrowser: host.kind === 'browser' }
}
