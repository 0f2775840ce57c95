import { onMounted, onUnmounted, type Ref } from 'vue'

/** What marks a link that the arrow keys stop at. */
const LINKS = '[data-list-link]'

/**
 * Arrow keys through a list of links, from the search box and back to it. Ctrl K goes to the search box.
 * Enter on a link is the browser's own.
 */
export const useListKeys = (
  list: Readonly<Ref<HTMLElement | null>>,
  focusSearch: () => void,
): void => {
  const links = (): readonly HTMLElement[] => [
    ...(list.value?.querySelectorAll<HTMLElement>(LINKS) ?? []),
  ]
  /** Where a key leads from a place in the list; -1 is the search box above it. */
  const targetOf = (key: string, at: number, count: number): number | undefined => {
    if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
    if (at < 0) return undefined
    return { ArrowUp: at - 1, Home: 0, End: count - 1 }[key]
  }
  const move = (event: KeyboardEvent): void => {
    const all = links()
    const active = document.activeElement
    const at = all.findIndex((link) => link === active)
    const isSearchBox = active instanceof HTMLInputElement && active.type === 'search'
    if (all.length === 0 || (at < 0 && !isSearchBox)) return
    const target = targetOf(event.key, at, all.length)
    if (target === undefined) return
    event.preventDefault()
    if (target < 0) focusSearch()
    else all[target]?.focus()
  }
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.shiftKey) return
    if (!event.ctrlKey && !event.metaKey) move(event)
    else if (event.key.toLowerCase() === 'k') {
      event.preventDefault()
      focusSearch()
    }
  }
  onMounted(() => window.addEventListener('keydown', onKeydown))
  onUnmounted(() => window.removeEventListener('keydown', onKeydown))
}
