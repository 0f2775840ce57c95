import { readFileSync } from 'node:fs'
import { baseCompile } from '@intlify/message-compiler'
import type { Plugin } from 'vite'

const TEXT_FILE = /\/src\/renderer\/src\/locales\/[^/]+\/[^/]+\.json$/

/** Every string of a catalogue as the tree that vue-i18n would make of it at its first use. */
const compiled = (value: unknown, path: string): unknown => {
  if (typeof value === 'string') {
    const { ast } = baseCompile(value, {
      jit: true,
      location: false,
      minify: true,
      onError: (error) => {
        throw new Error(`${path}: ${error.message}`)
      },
    })
    return ast
  }
  return Object.fromEntries(
    // What is not a string is a group of strings: check-texts refuses anything else.
    Object.entries(value as Record<string, unknown>).map(([key, part]) => [
      key,
      compiled(part, `${path}.${key}`),
    ]),
  )
}

/**
 * Compiles the texts when the renderer is built, so that the app need not, and leaves the compiler out of it. A text
 * that does not compile stops the build with its key.
 */
export const compiledTextsPlugin = (): Plugin => ({
  name: 'palpate-compiled-texts',
  apply: 'build',
  enforce: 'pre',
  config: () => ({
    define: {
      __INTLIFY_DROP_MESSAGE_COMPILER__: true,
      __INTLIFY_PROD_DEVTOOLS__: false,
      __VUE_I18N_LEGACY_API__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __VUE_OPTIONS_API__: false,
    },
  }),
  load(id) {
    if (!TEXT_FILE.test(id)) return undefined
    return JSON.stringify(compiled(JSON.parse(readFileSync(id, 'utf8')), id))
  },
})
