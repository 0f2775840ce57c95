import { onlyKnown } from './only-known.ts'
import { tellParent, type ShownDialog, type StandInOrder } from './control-channel.ts'

interface SaveOptions {
  readonly title?: string
  readonly defaultPath?: string
}
interface OpenOptions {
  readonly title?: string
}
interface MessageOptions {
  readonly message: string
  readonly buttons?: readonly string[]
  readonly cancelId?: number
}

const saveAnswers: (string | null)[] = []
const openAnswers: (string | null)[] = []
const messageAnswers: string[] = []
let lastSavePath: string | undefined

/** Keeps an answer for the next dialog of its kind. */
export function keepAnswer(order: StandInOrder): void {
  if (order.type === 'answer-save') saveAnswers.push(order.path)
  if (order.type === 'answer-open') openAnswers.push(order.path)
  if (order.type === 'answer-message') messageAnswers.push(order.button)
}

/** Tells the test which file is whole on the disk, once the main process has answered that it is. */
export function tellSaved(): void {
  if (lastSavePath !== undefined) tellParent({ type: 'saved', path: lastSavePath })
}

/**
 * Electron's `dialog`, answered by the test. A save dialog without an order takes the suggested place, as Enter would;
 * a message or an open dialog without one is left as Escape would leave it.
 */
export const dialog = onlyKnown('dialog', {
  showSaveDialog: (...args: unknown[]) => {
    const options = args.at(-1) as SaveOptions
    tellDialog('save', options.defaultPath ?? '', [])
    const ordered = saveAnswers.shift()
    const path = ordered === undefined ? options.defaultPath : ordered
    lastSavePath = path ?? undefined
    return Promise.resolve(
      path === null || path === undefined
        ? { canceled: true, filePath: '' }
        : { canceled: false, filePath: path },
    )
  },
  showOpenDialog: (...args: unknown[]) => {
    const options = args.at(-1) as OpenOptions
    tellDialog('open', options.title ?? '', [])
    const path = openAnswers.shift() ?? null
    return Promise.resolve(
      path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] },
    )
  },
  showMessageBox: (...args: unknown[]) => {
    const options = args.at(-1) as MessageOptions
    const buttons = options.buttons ?? []
    tellDialog('message', options.message, buttons)
    const ordered = messageAnswers.shift()
    const response = ordered === undefined ? (options.cancelId ?? 0) : buttons.indexOf(ordered)
    if (response < 0) throw new Error(`No button is called ${String(ordered)}`)
    return Promise.resolve({ response, checkboxChecked: false })
  },
  showErrorBox: (title: string, content: string) => {
    tellDialog('error', `${title}: ${content}`, [])
  },
})

/** Tells the test what the user would see. */
export function tellDialog(
  kind: ShownDialog['kind'],
  text: string,
  buttons: readonly string[],
): void {
  tellParent({ type: 'dialog', dialog: { kind, text, buttons } })
}
