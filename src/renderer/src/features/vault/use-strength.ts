import { ref, watch, type Ref } from 'vue'
import { useServices } from '../../services/use-services'
import type { PassphraseStrength } from '../../services/sealed-workspace'

/** How strong what is being typed is; the newest answer counts. */
export const useStrength = (passphrase: Ref<string>, name: Ref<string>) => {
  const { vault } = useServices()
  const strength = ref<PassphraseStrength>()
  watch([passphrase, name], async ([typed, own]) => {
    if (typed === '') {
      strength.value = undefined
      return
    }
    const answer = await vault.strengthOf(typed, own)
    if (passphrase.value === typed) strength.value = answer
  })
  return strength
}
