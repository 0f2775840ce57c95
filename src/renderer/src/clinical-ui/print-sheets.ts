/** Finished pages that can be drawn. */
interface DrawnPages {
  readonly pageCount: number
  render(page: number, canvas: HTMLCanvasElement, scale: number): Promise<void>
}

/** Screen pixels per point of a printed page: 216 to the inch, fine enough for small print. */
const SCALE = 3

/** Draws every page for the printer. ui/theme.css hides them on screen, and everything else on paper. */
export const drawSheets = async (pages: DrawnPages): Promise<HTMLElement> => {
  const element = document.createElement('div')
  element.dataset['printPages'] = ''
  for (let page = 1; page <= pages.pageCount; page += 1) {
    const canvas = document.createElement('canvas')
    await pages.render(page, canvas, SCALE)
    // The paper says how large a page is, not the screen.
    canvas.removeAttribute('style')
    element.append(canvas)
  }
  return element
}

/** Hands drawn sheets to the system's print dialog. Answers with what takes them off the page, which may be called twice. */
export const printSheets = (sheets: HTMLElement): (() => void) => {
  const clear = (): void => sheets.remove()
  document.body.append(sheets)
  // Some systems answer before their dialog is done with the pages.
  window.addEventListener('afterprint', clear, { once: true })
  window.print()
  return clear
}

/** Calls `print` for the key that would otherwise print the screen, with the patient on it. Answers with what ends it. */
export const onPrintKey = (print: () => void): (() => void) => {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey) return
    event.preventDefault()
    print()
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
