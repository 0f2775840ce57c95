import { inject, type App, type InjectionKey } from 'vue'
import type { Services } from './services'

const SERVICES: InjectionKey<Services> = Symbol('services')

/** Makes the joined services known to every component. Called once, in app/. */
export const provideServices = (app: App, services: Services): void => {
  app.provide(SERVICES, services)
}

/** The services that app/ joined. Throws outside the app: that is a bug. */
export const useServices = (): Services => {
  const services = inject(SERVICES)
  if (!services) throw new Error('services are not provided')
  return services
}
