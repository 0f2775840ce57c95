import { computed, onMounted, onUnmounted, ref } from 'vue'
import { useSessionStore } from '../../services/session-store'

/** Whether pictures are shown light or dark: as the screen around them is. */
export const usePictureTheme = () => {
  const session = useSessionStore()
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const isSystemDark = ref(system.matches)
  const onChange = ({ matches }: MediaQueryListEvent): void => void (isSystemDark.value = matches)
  onMounted(() => system.addEventListener('change', onChange))
  onUnmounted(() => system.removeEventListener('change', onChange))
  return computed<'light' | 'dark'>(() => {
    const { theme } = session.settings
    if (theme !== 'system') return theme
    return isSystemDark.value ? 'dark' : 'light'
  })
}
