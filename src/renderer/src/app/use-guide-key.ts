import { onMounted, onUnmounted } from 'vue'
import { useRouter } from 'vue-router'

/** Pages that answer what is asked most on a screen; any other screen opens the contents. */
const PAGE_OF_SCREEN: Readonly<Record<string, string>> = {
  'new-consultation': 'first-patient',
  consultation: 'first-patient',
  handout: 'handouts',
  cases: 'search',
  case: 'plan',
  unlock: 'lost-passphrase',
  recovery: 'backups',
  restore: 'backups',
  safety: 'backups',
}

/** A recovery key that is on the screen once must not be left by a key pressed in passing. */
const WITHOUT_GUIDE = ['set-up', 'guide']

/** F1 opens the guide, at the page that belongs to the screen. What is being written is kept as a draft. */
export const useGuideKey = (): void => {
  const router = useRouter()
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F1') return
    event.preventDefault()
    const screen = String(router.currentRoute.value.name)
    // What a dialog asks is answered first.
    const isAsked = event.target instanceof Element && event.target.closest('[role="dialog"]')
    if (event.repeat || isAsked || WITHOUT_GUIDE.includes(screen)) return
    const pageId = PAGE_OF_SCREEN[screen]
    void router.push({ name: 'guide', ...(pageId === undefined ? {} : { params: { pageId } }) })
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onUnmounted(() => window.removeEventListener('keydown', onKey))
}
