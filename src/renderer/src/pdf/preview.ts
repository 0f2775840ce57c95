import { getDocument, PDFWorker, RenderingCancelledException } from 'pdfjs-dist'
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.mjs?worker&url'
import { fail, ok, type Result } from '../../../shared/result'
import { readableText } from './preview-text'
import { createTrustedWorker } from './worker-policy'

/** A finished file, page by page. Pages count from 1. */
export interface PdfPreview {
  readonly pageCount: number
  /** Width and height of a page in CSS pixels at scale 1 (one point is one pixel). */
  sizeOf(page: number): Promise<{ readonly width: number; readonly height: number }>
  /**
   * Draws a page and sets the canvas's size; sharp on screens of any density. A newer drawing on the same canvas
   * ends an older one, which then resolves without having drawn.
   */
  render(page: number, canvas: HTMLCanvasElement, scale: number): Promise<void>
  /** What a screen reader would read on this page, a line for each heading, paragraph, item and table row. */
  textOf(page: number): Promise<string>
  /** Frees the file. Must be called when the preview leaves the screen. */
  close(): Promise<void>
}

/** Opens the bytes of a PDF for viewing; they stay usable. Fails on bytes that are no PDF. */
export async function openPreview(
  bytes: Uint8Array,
): Promise<Result<PdfPreview, 'preview-failed'>> {
  const port = createTrustedWorker(workerUrl)
  const worker = PDFWorker.create({ port })
  const loading = getDocument({
    // pdf.js hands the bytes over to its worker: they would be gone from here.
    data: bytes.slice(),
    worker,
    // Letters are drawn as shapes of the file's own fonts: no style elements, no fonts of this computer.
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
  })
  const close = async (): Promise<void> => {
    await loading.destroy()
    worker.destroy()
    port.terminate()
  }
  try {
    return ok(previewOf(await loading.promise, close))
  } catch (error) {
    await close()
    return fail('preview-failed', error instanceof Error ? error.name : 'unknown')
  }
}

function previewOf(document: PDFDocumentProxy, close: () => Promise<void>): PdfPreview {
  const drawing = new WeakMap<HTMLCanvasElement, RenderTask>()
  return {
    pageCount: document.numPages,
    close,
    async sizeOf(number) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
      return { width, height }
    },
    async render(number, canvas, scale) {
      const page = await document.getPage(number)
      const density = globalThis.devicePixelRatio
      const viewport = page.getViewport({ scale: scale * density })
      const earlier = drawing.get(canvas)
      earlier?.cancel()
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      canvas.style.width = `${viewport.width / density}px`
      canvas.style.height = `${viewport.height / density}px`
      const task = page.render({ canvas, viewport })
      drawing.set(canvas, task)
      try {
        await task.promise
      } catch (error) {
        if (!(error instanceof RenderingCancelledException)) throw error
      }
    },
    async textOf(number) {
      const page = await document.getPage(number)
      const [tree, content] = await Promise.all([
        page.getStructTree(),
        page.getTextContent({ includeMarkedContent: true }),
      ])
      return readableText(tree, content.items)
    },
  }
}
