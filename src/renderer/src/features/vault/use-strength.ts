import { nextTick, ref, watch, type Ref } from 'vue'
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
  /** Whether it is strong enough now, also when the answer to the last key is still on its way. */
  const isAccepted = async (): Promise<boolean> => {
    await nextTick()
    return (
      passphrase.value !== '' && (await vault.strengthOf(passphrase.value, name.value)).accepted
    )
  }
  return { strength, isAccepted }
}
