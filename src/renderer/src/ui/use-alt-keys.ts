import { onMounted, onUnmounted } from 'vue'

/**
 * Shortcuts with the Alt key. They go by the place of the key, since Alt changes the letter on some keyboards;
 * a letter alone would fire while someone dictates or types.
 */
export const useAltKeys = (actions: Readonly<Record<string, () => void>>): void => {
  const onKeydown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const action = Object.hasOwn(actions, event.code) ? actions[event.code] : undefined
    if (!action) return
    event.preventDefault()
    action()
  }
  onMounted(() => window.addEventListener('keydown', onKeydown))
  onUnmounted(() => window.removeEventListener('keydown', onKeydown))
}
