import { onScopeDispose, ref } from 'vue'
import type { PrintDocument } from '../../../../domain/handout/blocks'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { drawSheets, onPrintKey, printSheets } from '../../clinical-ui/print-sheets'

/** What is printed, and what the trail says of it. */
interface PrintJob {
  readonly document: PrintDocument
  readonly noted: { readonly record?: string; readonly detail: string }
}

/** Prints a paper made from the record, as our own viewer draws it, also by the key that would print the screen. */
export const usePrintRecord = (make: () => PrintJob | undefined) => {
  const services = useServices()
  const session = useSessionStore()
  const state = ref<'idle' | 'preparing' | 'failed'>('idle')
  let clear = (): void => undefined
  let isGone = false

  const printed = async ({ document, noted }: PrintJob): Promise<boolean> => {
    const bytes = await services.renderPdf(document, { largePrint: false, pageSize: 'A4' })
    if (!bytes.ok) return false
    const pages = await services.openPdf(bytes.value)
    if (!pages.ok) return false
    const sheets = await drawSheets(pages.value).finally(() => void pages.value.close())
    // The clinician went on to another screen, perhaps of another patient.
    if (isGone) return true
    clear()
    // The demonstration keeps no trail: its patients are invented.
    if (!session.isDemonstration) services.vault.note('print', noted)
    clear = printSheets(sheets)
    return true
  }
  const print = async (): Promise<void> => {
    const job = make()
    if (job === undefined || state.value === 'preparing') return
    state.value = 'preparing'
    // A page that cannot be drawn is said on the screen, like one that cannot be made.
    const isDone = await printed(job).catch(() => false)
    state.value = isDone ? 'idle' : 'failed'
  }
  const endKey = onPrintKey(() => void print())
  onScopeDispose(() => {
    isGone = true
    endKey()
    clear()
  })
  return { print, state }
}
