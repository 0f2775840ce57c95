import { computed, nextTick, onMounted, onUnmounted, ref, shallowRef, watch } from 'vue'
import { useRouter } from 'vue-router'
import type { Guide } from '../../../../domain/guide/guide-content'
import { searchGuide } from '../../../../domain/guide/search-guide'
import { useServices } from '../../services/use-services'

/** The guide on screen: its pages, the search over them, and the way back to where the reader came from. */
export const useGuide = (pageId: () => string | undefined, focusPage: () => void) => {
  const services = useServices()
  const router = useRouter()
  const guide = shallowRef<Guide>()
  const query = ref('')
  const page = computed(() => {
    const pages = guide.value?.pages ?? []
    return pages.find(({ id }) => id === pageId()) ?? pages[0]
  })
  const hits = computed(() => searchGuide(guide.value?.pages ?? [], query.value))
  const isSearching = computed(() => query.value.trim() !== '')
  // vue-router keeps the address before this one in the state of the page's history.
  const { back } = router.options.history.state
  const origin = typeof back === 'string' && !back.startsWith('/guide') ? back : undefined
  const close = (): void => void router.push(origin ?? { name: 'cases' })

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (isSearching.value) query.value = ''
    else close()
  }
  watch(page, async (shown, before) => {
    await nextTick()
    if (shown && before) focusPage()
  })
  onMounted(async () => {
    window.addEventListener('keydown', onKey)
    guide.value = await services.loadGuide()
    await nextTick()
    focusPage()
  })
  onUnmounted(() => window.removeEventListener('keydown', onKey))
  return { guide, query, page, hits, isSearching, close }
}
