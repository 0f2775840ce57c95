import { existsSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import tailwindcss from '@tailwindcss/vite'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { contentPlugin } from './tools/content-plugin'
import { pdfmakePlugin } from './tools/pdfmake-plugin'

const chromium = process.env['PALPATE_CHROMIUM'] ?? '/usr/bin/chromium'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [contentPlugin()],
        test: {
          name: 'node',
          include: ['src/**/*.spec.ts', 'tests/**/*.spec.ts', 'tools/**/*.spec.ts'],
          exclude: ['**/*.browser.spec.ts', 'tests/e2e/**', '**/node_modules/**'],
          testTimeout: 30_000,
          // By itself Vitest leaves one core free, which on two cores is half of them.
          maxWorkers: 2,
        },
      },
      {
        plugins: [vue(), tailwindcss(), contentPlugin(), pdfmakePlugin()],
        // Found late, these make the browser load the page again in the middle of a spec.
        optimizeDeps: {
          include: [
            'vue',
            'vue-router',
            'vue-i18n',
            'pinia',
            'dexie',
            'zod',
            '@lucide/vue',
            'reka-ui',
          ],
        },
        test: {
          name: 'chromium',
          include: ['src/**/*.browser.spec.ts', 'tests/**/*.browser.spec.ts'],
          testTimeout: 30_000,
          // A page has no environment: specs read it from import.meta.env.
          env: { PALPATE_DEEP: process.env['PALPATE_DEEP'] ?? '' },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(existsSync(chromium) ? { executablePath: chromium } : {}),
                args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
