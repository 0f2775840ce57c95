import { createI18n } from 'vue-i18n'

type Messages = Record<string, unknown>

/** One JSON file a namespace: every visible string that is not a word of the vocabulary lives in one of them. */
const files = import.meta.glob<Messages>('../locales/en/*.json', { eager: true, import: 'default' })

const english: Messages = Object.fromEntries(
  Object.values(files).flatMap((file) => Object.entries(file)),
)

/** The catalogue. A missing key is a bug and throws, so that it cannot ship. */
export const createCatalogue = () =>
  createI18n({
    legacy: false,
    locale: 'en',
    fallbackLocale: 'en',
    // The catalogue's shape is checked against its use by the i18n check, not by this type.
    messages: { en: english as never },
    missing: (_locale, key) => {
      throw new Error(`missing text: ${key}`)
    },
  })
