import { createPinia } from 'pinia'
import knowledge from 'virtual:knowledge'
import { createApp, h, type Component } from 'vue'
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router'
import { createCatalogue } from './i18n'
import '../ui/theme.css'
import type { Host } from '../../../shared/host'
import type { Services } from '../services/services'
import { useSessionStore } from '../services/session-store'
import { provideServices } from '../services/use-services'
import type { WorkspaceKind } from '../services/workspace'
import { createWorkspaces } from '../vault/workspaces'

/** Every address a screen may lead to; only the screen under test is drawn. */
const ADDRESSES = {
  welcome: '/',
  cases: '/cases',
  case: '/cases/:visitId',
  correct: '/cases/:visitId/correct',
  corrections: '/corrections',
  handout: '/cases/:visitId/handout',
  continue: '/cases/:visitId/:how(next|amend)',
  'new-consultation': '/consultation',
  consultation: '/consultation/:draftId',
  knowledge: '/knowledge/:conditionId?',
  settings: '/settings',
  practice: '/practice',
  guide: '/guide/:pageId?',
  tour: '/tour',
  'whats-new': '/whats-new',
}

/** The moment at which every screen under test is looked at. */
export const NOW = new Date('2026-11-26T10:00:00')

/** For component specs: one screen over the real vault, in a real browser. Only the host and the clock are stand-ins. */
export interface MountedScreen {
  readonly element: HTMLElement
  readonly router: Router
  readonly services: Services
  readonly savedFiles: string[]
  unmount(): Promise<void>
}

const createServices = (savedFiles: string[]): Services => {
  const newId = () => crypto.randomUUID()
  const now = () => NOW
  const vault = createWorkspaces({ now, newId })
  const services: Partial<Omit<Services, 'host'>> & { host: Omit<Host, 'storage'> } = {
    whenLoaded: () => Promise.resolve(),
    knowledge,
    host: {
      kind: 'browser',
      saveFile: ({ suggestedName }) => {
        savedFiles.push(suggestedName)
        return Promise.resolve({ ok: true, value: { displayName: `${suggestedName}.pdf` } })
      },
      info: () => Promise.resolve({ appVersion: '9.9.9', platform: 'browser' }),
      setUnsavedWork: () => Promise.resolve(),
      nextLockWish: () => new Promise(() => undefined),
    },
    workspaces: vault,
    repositories: () => vault.repositories(),
    storageRoom: () => Promise.resolve('enough'),
    now,
    newId,
  }
  // Printing is not reached from the screens that are mounted here; reaching it would fail loudly.
  return services as Services
}

/**
 * Draws one screen at its address. prepare fills the workspace first; without `open` none is open, as on the first
 * screen.
 */
export const mountScreen = async (options: {
  readonly name: keyof typeof ADDRESSES
  readonly screen: Component
  readonly at: string
  readonly open?: WorkspaceKind
  readonly prepare?: (services: Services) => Promise<void>
}): Promise<MountedScreen> => {
  const savedFiles: string[] = []
  const services = createServices(savedFiles)
  const router = createRouter({
    history: createMemoryHistory(),
    routes: Object.entries(ADDRESSES).map(([name, path]) => ({
      name,
      path,
      props: true,
      component: name === options.name ? options.screen : { render: () => h('p', name) },
    })),
  })
  const element = document.body.appendChild(document.createElement('main'))
  const app = createApp({ render: () => h(RouterView) })
  const pinia = createPinia()
  app.use(pinia)
  app.use(createCatalogue())
  app.use(router)
  provideServices(app, services)
  if (options.open) {
    const opened = await services.workspaces.open(options.open)
    if (!opened.ok) throw new Error(opened.error.code)
    const settings = await services.repositories().settings.get('workspace')
    useSessionStore(pinia).opened(opened.value, settings.ok ? settings.value : undefined)
  }
  await options.prepare?.(services)
  await router.push(options.at)
  app.mount(element)
  return {
    element,
    router,
    services,
    savedFiles,
    unmount: async () => {
      app.unmount()
      element.remove()
      await services.workspaces.close()
    },
  }
}
