import { onMounted, onUnmounted } from 'vue'
import { COMMANDS, type CommandId, type CommandKeys } from './consultation-commands'

/** What the screen's own keys do. */
export type ConsultationActions = Readonly<Record<CommandId, () => void>>

/** While a dialog asks something, the keys of the screen behind it are silent. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

const isTextInput = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'checkbox')

const isEmptyInput = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.value === ''

/** A sign belongs to the text that it is typed into; the command line begins with no sign while it is empty. */
const belongsToText = (target: EventTarget | null): boolean =>
  isTextInput(target) && !(isEmptyInput(target) && target.closest('[data-command-line]') !== null)

const isPressed = (event: KeyboardEvent, { alt, control, plain }: CommandKeys): boolean => {
  const withControl = event.ctrlKey || event.metaKey
  if (withControl) return control !== undefined && event.key.toLowerCase() === control
  if (event.altKey) return alt !== undefined && event.code === alt
  return plain !== undefined && event.key === plain && !belongsToText(event.target)
}

/** The command of a key. Keys with a modifier work everywhere; a text keeps the undo of its own letters. */
const commandOf = (event: KeyboardEvent): CommandId | undefined => {
  const id = COMMANDS.find((command) => isPressed(event, command))?.id
  if (id !== 'undo' && id !== 'redo') return id
  // An empty text has nothing of its own to take back.
  if (isTextInput(event.target) && !isEmptyInput(event.target)) return undefined
  return id === 'undo' && event.shiftKey ? 'redo' : id
}

/** Listens for the consultation's keys while the screen is shown. A key that is held down counts once. */
export const useConsultationKeys = (actions: ConsultationActions): void => {
  const onKey = (event: KeyboardEvent) => {
    const id = isInDialog(event.target) ? undefined : commandOf(event)
    if (!id) return
    event.preventDefault()
    if (!event.repeat || id === 'undo' || id === 'redo') actions[id]()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onUnmounted(() => window.removeEventListener('keydown', onKey))
}
