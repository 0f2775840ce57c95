import { onMounted, onUnmounted } from 'vue'

/** What the screen's own keys do. */
export interface ConsultationActions {
  readonly save: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly find: () => void
  readonly ask: () => void
  /** To the first same-day question that is open. */
  readonly screen: () => void
  readonly ownView: () => void
  readonly restAsBefore: () => void
  readonly growth: () => void
  readonly watchAndWait: () => void
  readonly toggleWeights: () => void
  readonly showKeys: () => void
  readonly goTo: (
    section: 'site-section' | 'findings-section' | 'plan-section' | 'assessment',
  ) => void
}

/** While a dialog asks something, the keys of the screen behind it are silent. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

const isTextInput = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox')

const isEmptyInput = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.value === ''

/** Keys with a modifier work everywhere; "/" only outside a text. */
const actionOf = (event: KeyboardEvent, actions: ConsultationActions): (() => void) | undefined => {
  const control = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()
  if (control && key === 's') return actions.save
  if (control && key === 'k') return actions.find
  // An empty text has nothing of its own to take back.
  const keepsUndo = isTextInput(event.target) && !isEmptyInput(event.target)
  if (control && key === 'z' && !keepsUndo) return event.shiftKey ? actions.redo : actions.undo
  if (control && key === 'y' && !keepsUndo) return actions.redo
  if (event.altKey && !control) {
    const code = event.code
    if (code === 'KeyQ') return actions.ask
    if (code === 'KeyS') return actions.screen
    if (code === 'KeyO') return actions.ownView
    if (code === 'KeyB') return actions.restAsBefore
    if (code === 'KeyG') return actions.growth
    if (code === 'KeyR') return actions.watchAndWait
    if (code === 'KeyW') return actions.toggleWeights
    if (code === 'Digit1') return () => actions.goTo('site-section')
    if (code === 'Digit2') return () => actions.goTo('findings-section')
    if (code === 'Digit3') return () => actions.goTo('plan-section')
    if (code === 'Digit4') return () => actions.goTo('assessment')
  }
  if (control || event.altKey || isTextInput(event.target)) return undefined
  if (event.key === '/') return actions.find
  if (event.key === '?') return actions.showKeys
  return undefined
}

/** Listens for the consultation's keys while the screen is shown. */
export const useConsultationKeys = (actions: ConsultationActions): void => {
  const onKey = (event: KeyboardEvent) => {
    const action = isInDialog(event.target) ? undefined : actionOf(event, actions)
    if (!action) return
    event.preventDefault()
    action()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onUnmounted(() => window.removeEventListener('keydown', onKey))
}
