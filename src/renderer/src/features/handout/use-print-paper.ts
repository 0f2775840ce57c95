import { onScopeDispose, ref, type Ref } from 'vue'
import type { PdfPages } from '../../services/services'
import { useServices } from '../../services/use-services'

/** Screen pixels per point of a printed page: 216 to the inch, fine enough for small print. */
const SCALE = 3

/**
 * Prints the pages as our own viewer draws them: no other viewer sees the file. The system's own dialog follows;
 * whether anything came out of the printer it tells nobody, so the clinician is asked.
 */
export const usePrintPaper = (
  visitId: string,
  pages: Ref<PdfPages | undefined>,
  canPrint: Ref<boolean>,
) => {
  const { vault } = useServices()
  /** 'asked': the dialog was closed, and nobody knows yet whether there is paper. */
  const state = ref<'idle' | 'preparing' | 'asked' | 'failed'>('idle')
  let sheets: HTMLElement | undefined
  const clear = () => {
    sheets?.remove()
    sheets = undefined
  }
  const drawn = async (of: PdfPages): Promise<HTMLElement> => {
    const element = document.createElement('div')
    // ui/theme.css hides it on screen, and everything else on paper.
    element.dataset['printPages'] = ''
    for (let page = 1; page <= of.pageCount; page += 1) {
      const canvas = document.createElement('canvas')
      await of.render(page, canvas, SCALE)
      // The paper says how large a page is, not the screen.
      canvas.removeAttribute('style')
      element.append(canvas)
    }
    return element
  }
  const print = async (): Promise<void> => {
    const of = pages.value
    if (!of || !canPrint.value || state.value === 'preparing') return
    state.value = 'preparing'
    try {
      const element = await drawn(of)
      // Pages that were made anew meanwhile are not what is on the screen now.
      if (pages.value !== of || !canPrint.value) {
        state.value = 'idle'
        return
      }
      clear()
      sheets = element
      document.body.append(element)
      // Some systems answer before their dialog is done with the pages.
      window.addEventListener('afterprint', clear, { once: true })
      vault.note('print', { record: visitId, detail: `pages: ${of.pageCount}` })
      window.print()
      state.value = 'asked'
    } catch {
      clear()
      state.value = 'failed'
    }
  }
  const answered = () => (state.value = 'idle')
  /** The system's own key would print the screen, with the case on it. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey) return
    event.preventDefault()
    void print()
  }
  window.addEventListener('keydown', onKey)
  onScopeDispose(() => {
    window.removeEventListener('keydown', onKey)
    clear()
  })
  return { print, state, answered }
}
