/** How a command's key is told from others: by its place with Alt, by its letter with Ctrl, by its sign alone. */
export interface CommandKeys {
  /** Code of the key that is pressed with Alt. */
  readonly alt?: string
  /** Letter that is pressed with Ctrl or Cmd. */
  readonly control?: string
  /** Sign that is typed outside a text. */
  readonly plain?: string
  /** True: the frame around every screen listens for it. */
  readonly everywhere?: true
}

/** Every command of the screen, in the order of a consultation, with its keys as they are printed. */
export const COMMANDS = [
  { id: 'find', keys: '/', plain: '/', control: 'k' },
  { id: 'screen', keys: 'Alt S', alt: 'KeyS' },
  { id: 'ask', keys: 'Alt Q', alt: 'KeyQ' },
  { id: 'notNow', keys: 'Alt X', alt: 'KeyX' },
  { id: 'site', keys: 'Alt 1', alt: 'Digit1' },
  { id: 'findings', keys: 'Alt 2', alt: 'Digit2' },
  { id: 'plan', keys: 'Alt 3', alt: 'Digit3' },
  { id: 'assessment', keys: 'Alt 4', alt: 'Digit4' },
  { id: 'whyNot', keys: 'Alt Y', alt: 'KeyY' },
  { id: 'weights', keys: 'Alt W', alt: 'KeyW' },
  { id: 'ownView', keys: 'Alt O', alt: 'KeyO' },
  { id: 'restAsBefore', keys: 'Alt B', alt: 'KeyB' },
  { id: 'growth', keys: 'Alt G', alt: 'KeyG' },
  { id: 'watch', keys: 'Alt R', alt: 'KeyR' },
  { id: 'undo', keys: 'Ctrl Z', control: 'z' },
  { id: 'redo', keys: 'Ctrl Y', control: 'y' },
  { id: 'save', keys: 'Ctrl S', control: 's' },
  { id: 'commands', keys: 'Alt C', alt: 'KeyC' },
  { id: 'showKeys', keys: '?', plain: '?' },
  { id: 'guide', keys: 'F1', everywhere: true },
] as const satisfies readonly ({ readonly id: string; readonly keys: string } & CommandKeys)[]

/** One command of the screen. */
export type CommandId = (typeof COMMANDS)[number]['id']

/** What each command is called. */
export const COMMAND_TEXTS: Readonly<Record<CommandId, string>> = {
  find: 'consultation.keys.find',
  screen: 'consultation.keys.screen',
  ask: 'consultation.keys.ask',
  notNow: 'consultation.keys.notNow',
  site: 'consultation.keys.site',
  findings: 'consultation.keys.findings',
  plan: 'consultation.keys.plan',
  assessment: 'consultation.keys.assessment',
  whyNot: 'consultation.keys.whyNot',
  weights: 'consultation.keys.weights',
  ownView: 'consultation.keys.ownView',
  restAsBefore: 'consultation.keys.restAsBefore',
  growth: 'consultation.keys.growth',
  watch: 'consultation.keys.watch',
  undo: 'consultation.keys.undo',
  redo: 'consultation.keys.redo',
  save: 'consultation.keys.save',
  commands: 'consultation.keys.commands',
  showKeys: 'consultation.keys.showKeys',
  guide: 'consultation.keys.guide',
}

/** Further entries of the list of commands, without keys of their own: the name of a screen and what it is called. */
export const PLACES = [{ id: 'tour', text: 'consultation.keys.tour' }] as const
/** One of the screens that are reached by name only. */
export type PlaceName = (typeof PLACES)[number]['id']

/** Keys that work where the focus is: in a row of the form, in its group, in the command line. */
export const LOCAL_KEYS = [
  { keys: 'Y', text: 'consultation.keys.yes' },
  { keys: 'N', text: 'consultation.keys.no' },
  { keys: '⌫', text: 'consultation.keys.notAsked' },
  { keys: '=', text: 'consultation.keys.asBefore' },
  { keys: 'H', text: 'consultation.keys.how' },
  { keys: '↑ ↓', text: 'consultation.keys.rows' },
  { keys: 'A', text: 'consultation.keys.denyRest' },
  { keys: 'Tab', text: 'consultation.keys.complete' },
  { keys: 'Esc', text: 'consultation.keys.escape' },
] as const
