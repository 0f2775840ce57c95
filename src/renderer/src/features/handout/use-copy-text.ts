import { ref, type Ref } from 'vue'
import type { PrintDocument } from '../../../../domain/handout/blocks'
import { documentText } from '../../../../domain/handout/block-text'

/** Copies the words of the paper; where the machine refuses, they are shown to be copied by hand. */
export const useCopyText = (document: Ref<PrintDocument | undefined>) => {
  const isCopied = ref(false)
  const shown = ref<string>()
  const copy = async (): Promise<void> => {
    if (!document.value) return
    const text = documentText(document.value)
    try {
      await navigator.clipboard.writeText(text)
      isCopied.value = true
    } catch {
      // A machine may keep the clipboard from programs: that is no fault, and the words are still there.
      shown.value = text
    }
  }
  return { copy, isCopied, shown }
}
