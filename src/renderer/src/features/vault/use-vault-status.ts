import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { useServices } from '../../services/use-services'
import { statusWords } from './status-words'

const LOOK_MS = 20_000

/** How saving stands, kept up to date. */
export const useVaultStatus = () => {
  const { vault, now } = useServices()
  const status = shallowRef(vault.status())
  const moment = ref(now().getTime())
  const stop = vault.watch((next) => {
    status.value = next
    moment.value = now().getTime()
  })
  const timer = setInterval(() => (moment.value = now().getTime()), LOOK_MS)
  onScopeDispose(() => {
    stop()
    clearInterval(timer)
  })
  return { status, moment, words: computed(() => statusWords(status.value, moment.value)) }
}
