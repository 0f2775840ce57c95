import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import config from '../../electron.vite.config.ts'
import { PROJECT } from '../support/project-folder.ts'

/**
 * The floor of what a start can cost here: one Vue component and nothing else, built with the
 * renderer's own settings and put beside the project's own main process and preload. Returns a folder like out/.
 */
export const buildBareApp = async (): Promise<string> => {
  const root = mkdtempSync(join(PROJECT, 'node_modules/.bare-'))
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><title>bare</title><div id="app"></div><script type="module" src="/main.js"></script>',
  )
  writeFileSync(
    join(root, 'main.js'),
    "import { createApp, h } from 'vue'\ncreateApp({ render: () => h('main', { id: 'ready' }, 'ready') }).mount('#app')\n",
  )
  const out = join(root, 'out')
  for (const part of ['main', 'preload']) {
    cpSync(join(PROJECT, 'out', part), join(out, part), { recursive: true })
  }
  const { target, minify } = config.renderer?.build ?? {}
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [vue()],
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      // What electron-vite leaves alone when a project says nothing.
      minify: minify ?? false,
      ...(target === undefined ? {} : { target }),
    },
  })
  return out
}
