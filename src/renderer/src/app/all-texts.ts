import type { Messages } from './catalogue'

/** One JSON file a namespace. */
const files = import.meta.glob<Messages>('../locales/en/*.json', { eager: true, import: 'default' })

/** The texts of every screen. */
export const ALL_TEXTS: Messages = Object.fromEntries(
  Object.values(files).flatMap((file) => Object.entries(file)),
)
