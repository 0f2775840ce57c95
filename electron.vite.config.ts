import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { contentPlugin } from './tools/content-plugin'
import { compiledTextsPlugin } from './tools/compiled-texts-plugin'
import { pdfmakePlugin } from './tools/pdfmake-plugin'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: { input: { index: resolve('src/main/index.ts') } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // An ES-module preload cannot load in a sandbox, and a sandboxed one cannot require packages.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [vue(), tailwindcss(), contentPlugin(), compiledTextsPlugin(), pdfmakePlugin()],
    worker: { format: 'es', plugins: () => [pdfmakePlugin()] },
    build: {
      outDir: 'out/renderer',
      target: 'chrome140',
      // Half the bytes to read and scan before the first screen; electron-vite leaves them as they are.
      minify: true,
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
})
