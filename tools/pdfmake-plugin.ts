import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const fromEngine = (file: string): string =>
  fileURLToPath(new URL(`../src/renderer/src/pdf/engine/${file}`, import.meta.url))

/**
 * Lets pdfmake's internals run in a browser: pdfkit is taken from the build that its makers bundle for browsers, and
 * the one module of Node that is left is replaced by the few lines that are used of it. Its reader of SVG is left out:
 * the engine paints drawings itself.
 */
export const pdfmakePlugin = (): Plugin => ({
  name: 'palpate-pdfmake',
  config: () => ({
    resolve: {
      alias: [
        { find: /^pdfkit$/, replacement: require.resolve('pdfkit/js/pdfkit.standalone.js') },
        { find: /^events$/, replacement: fromEngine('browser-events.ts') },
        { find: /^svg-to-pdfkit$/, replacement: fromEngine('no-svg-reader.ts') },
      ],
    },
    // Found only once a worker starts, which would reload a page that is under test.
    optimizeDeps: {
      include: [
        'pdfmake/js/LayoutBuilder.js',
        'pdfmake/js/PDFDocument.js',
        'pdfmake/js/Renderer.js',
        'pdfjs-dist',
      ],
    },
  }),
})
