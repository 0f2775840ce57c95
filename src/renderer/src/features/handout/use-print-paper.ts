import { onScopeDispose, ref, type Ref } from 'vue'
import type { PdfPages } from '../../services/services'
import { useServices } from '../../services/use-services'
import { drawSheets, onPrintKey, printSheets } from '../../clinical-ui/print-sheets'

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
  let clear = (): void => undefined
  const print = async (): Promise<void> => {
    const of = pages.value
    if (!of || !canPrint.value || state.value === 'preparing') return
    state.value = 'preparing'
    try {
      const sheets = await drawSheets(of)
      // Pages that were made anew meanwhile are not what is on the screen now.
      if (pages.value !== of || !canPrint.value) {
        state.value = 'idle'
        return
      }
      clear()
      vault.note('print', { record: visitId, detail: `pages: ${of.pageCount}` })
      clear = printSheets(sheets)
      state.value = 'asked'
    } catch {
      clear()
      state.value = 'failed'
    }
  }
  const answered = () => (state.value = 'idle')
  const endKey = onPrintKey(() => void print())
  onScopeDispose(() => {
    endKey()
    clear()
  })
  return { print, state, answered }
}
