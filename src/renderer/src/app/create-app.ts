import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { z } from 'zod'
import type { Services } from '../services/services'
import { provideServices } from '../services/use-services'
import AppShell from './AppShell.vue'
import { createCatalogue } from './i18n'
import { createAppRouter } from './router'
import { reportBug } from './report-bug'

// zod otherwise probes `new Function`, which the content security policy refuses.
z.config({ jitless: true })

/** Builds the whole app over the given services; the caller mounts it. */
export const createPalpate = (services: Services) => {
  const app = createApp(AppShell)
  app.config.errorHandler = reportBug
  app.use(createPinia())
  app.use(createCatalogue())
  app.use(createAppRouter())
  provideServices(app, services)
  return app
}
