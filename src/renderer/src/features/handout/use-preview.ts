import { onUnmounted, ref, shallowRef, watch, type Ref } from 'vue'
import type { PrintDocument, PrintOptions } from '../../../../domain/handout/blocks'
import type { PdfPages } from '../../services/services'
import { useServices } from '../../services/use-services'

/** Milliseconds of quiet before the pages are made again. */
const QUIET_MS = 200

/** The finished bytes of a document and its pages on screen, made again when the document changes. */
export const usePreview = (
  document: Ref<PrintDocument | undefined>,
  options: Ref<PrintOptions>,
) => {
  const services = useServices()
  const bytes = shallowRef<Uint8Array>()
  const pages = shallowRef<PdfPages>()
  const missing = ref<readonly string[]>([])
  const failed = ref(false)
  const busy = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  const make = async (of: PrintDocument, how: PrintOptions) => {
    latest += 1
    const mine = latest
    busy.value = true
    const rendering = services.renderPdf(of, how)
    // The worker looks for missing characters while the pages are opened.
    const looking = services.missingGlyphs(of)
    const rendered = await rendering
    const opened = rendered.ok ? await services.openPdf(rendered.value) : rendered
    const glyphs = await looking
    if (mine !== latest) {
      if (opened.ok) void opened.value.close()
      return
    }
    void pages.value?.close()
    failed.value = !opened.ok
    bytes.value = rendered.ok ? rendered.value : undefined
    pages.value = opened.ok ? opened.value : undefined
    missing.value = glyphs.ok ? glyphs.value : []
    busy.value = false
  }
  watch(
    [document, options],
    ([of, how]) => {
      clearTimeout(timer)
      bytes.value = undefined
      if (!of) {
        latest += 1
        void pages.value?.close()
        pages.value = undefined
        busy.value = false
        return
      }
      busy.value = true
      timer = setTimeout(() => void make(of, how), pages.value ? QUIET_MS : 0)
    },
    { immediate: true },
  )
  onUnmounted(() => {
    clearTimeout(timer)
    latest += 1
    void pages.value?.close()
  })
  return { bytes, pages, missing, failed, busy }
}
