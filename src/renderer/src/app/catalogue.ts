import { createI18n } from 'vue-i18n'

/** Texts by namespace: every visible string that is not a word of the vocabulary is in one of them. */
export type Messages = Readonly<Record<string, unknown>>

/** A catalogue of these texts. A missing key is a bug and throws, so that it cannot ship. */
export const catalogueOf = (texts: Messages) =>
  createI18n({
    legacy: false,
    locale: 'en',
    fallbackLocale: 'en',
    // The catalogue's shape is checked against its use by the i18n check, not by this type.
    messages: { en: texts as never },
    missing: (_locale, key) => {
      throw new Error(`missing text: ${key}`)
    },
  })
