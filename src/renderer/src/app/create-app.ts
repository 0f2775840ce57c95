import './no-eval'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import shellTexts from '../locales/en/shell.json'
import WelcomePage from '../features/welcome/WelcomePage.vue'
import welcomeTexts from '../locales/en/welcome.json'
import { provideServices } from '../services/use-services'
import AppShell from './AppShell.vue'
import { catalogueOf } from './catalogue'
import { createAppRouter } from './router'
import { reportBug } from './report-bug'
import { startServices } from './start-services'
import { warmUp } from './warm-up'

/**
 * Builds the app around the first screen. What the other screens need (knowledge, engine, record, texts) is loaded
 * while the first is read, and any other screen waits for it.
 */
export const createPalpate = () => {
  const catalogue = catalogueOf({ ...shellTexts, ...welcomeTexts })
  const others = () => import('./other-screens')
  const { services, load } = startServices(async () => {
    const { createServices, ALL_TEXTS } = await others()
    catalogue.global.setLocaleMessage('en', ALL_TEXTS as never)
    return createServices()
  })
  const app = createApp(AppShell)
  app.config.errorHandler = reportBug
  app.use(createPinia())
  app.use(catalogue)
  const router = createAppRouter(WelcomePage, load, async () => (await others()).loadHandoutTexts())
  router.onError(reportBug)
  // A paper is made from a saved case: once the case is shown, its program and fonts are fetched in quiet.
  router.afterEach(({ name }) => {
    if (name === 'case') requestIdleCallback(() => services.warmUpPaper())
  })
  app.use(router)
  provideServices(app, services)
  void router
    .isReady()
    .then(() => warmUp(load, async () => (await others()).prepareEngine(), router))
  return app
}
