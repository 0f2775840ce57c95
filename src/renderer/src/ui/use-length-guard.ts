import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'

/** Characters that one field takes: about 30,000 words. More is a paste by mistake, and a page cannot lay it out. */
const MOST_CHARACTERS = 200_000

const isField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/**
 * Refuses a paste that would make a field too long before it gets there; what stood in the field is untouched. The
 * refusal is said in place of the field's own error.
 */
export const useLengthGuard = (error: () => string | undefined) => {
  const { t, n } = useI18n()
  /** Characters that were refused last; undefined after the next input that fits. */
  const refused = ref<number>()
  const beforeInput = (event: Event): void => {
    const field = event.target
    if (!(event instanceof InputEvent) || !isField(field)) return
    const added = (event.data ?? event.dataTransfer?.getData('text/plain') ?? '').length
    const replaced = Math.max(0, (field.selectionEnd ?? 0) - (field.selectionStart ?? 0))
    const isTooLong = added > 1 && field.value.length - replaced + added > MOST_CHARACTERS
    if (isTooLong) event.preventDefault()
    refused.value = isTooLong ? added : undefined
  }
  const said = computed(() =>
    refused.value === undefined
      ? error()
      : t('shell.tooLong', { count: n(refused.value), most: n(MOST_CHARACTERS) }),
  )
  return { said, beforeInput }
}
