import { createPinia } from 'pinia'
import knowledge from 'virtual:knowledge'
import { createApp, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { similarCases } from '../../../src/domain/case/similar-cases'
import { createCatalogue } from '../../../src/renderer/src/app/i18n'
import CasePage from '../../../src/renderer/src/features/cases/CasePage.vue'
import CasesPage from '../../../src/renderer/src/features/cases/CasesPage.vue'
import type { Services } from '../../../src/renderer/src/services/services'
import { useSessionStore } from '../../../src/renderer/src/services/session-store'
import { provideServices } from '../../../src/renderer/src/services/use-services'
import './page.css'
import { inventedPractice } from '../../support/invented-practice'
import { median } from '../median'

/*
 * The real screens over records that lie in memory, as an open vault keeps them. What a bench asks for is done
 * by functions on the window.
 */

const count = Number(new URLSearchParams(location.search).get('n'))
const now = new Date('2026-11-24T10:00:00')
const cases = inventedPractice(count, '2026-11-24')
const listed = <T extends { readonly id: string }>(records: readonly T[]) => {
  const byId = new Map(records.map((one) => [one.id, one]))
  return {
    list: () => Promise.resolve({ ok: true, value: records }),
    get: (id: string) => Promise.resolve({ ok: true, value: byId.get(id) }),
  }
}
const visits = cases.flatMap((one) => one.visits)
const repositories = {
  patients: listed(cases.map((one) => one.patient)),
  lumps: listed(cases.map((one) => one.lump)),
  visits: listed(visits),
  drafts: listed([]),
  handouts: { ...listed([]), ofVisit: () => Promise.resolve({ ok: true, value: [] }) },
  photos: listed([]),
  photoFiles: listed([]),
}
const services = { knowledge, repositories: () => repositories, now: () => now }

const names = ['welcome', 'handout', 'new-consultation', 'consultation', 'knowledge', 'settings']
const other = { render: () => h('p', 'elsewhere') }
const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    { path: '/elsewhere', component: other },
    { path: '/cases', name: 'cases', component: CasesPage },
    { path: '/cases/:visitId', name: 'case', component: CasePage, props: true },
    { path: '/cases/:visitId/correct', name: 'correct', component: other },
    { path: '/corrections', name: 'corrections', component: other },
    { path: '/practice', name: 'practice', component: other },
    { path: '/cases/:visitId/:how(next|amend)', name: 'continue', component: other },
    ...names.map((name) => ({ path: `/${name}/:visitId?`, name, component: other })),
  ],
})
const app = createApp({ render: () => h(RouterView) })
const pinia = createPinia()
app.use(pinia).use(createCatalogue()).use(router)
// Only what these screens use is there; anything else would fail loudly.
provideServices(app, services as unknown as Services)
useSessionStore(pinia).opened({ kind: 'demonstration', encrypted: false }, undefined)

const painted = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
  })
/** A screen that takes longer does not come at all. */
const LONGEST_MS = 20_000
/** Milliseconds from asking for a screen until it has been drawn. */
const openScreen = async (path: string, ready: string): Promise<number> => {
  const started = performance.now()
  await router.push(path)
  // Tasks run between the looks: a loop of promises alone would let none in, and a screen that fails would spin for ever.
  const channel = new MessageChannel()
  while (document.querySelector(ready) === null) {
    if (performance.now() - started > LONGEST_MS) throw new Error(`no ${ready} at ${path}`)
    await new Promise((resolve) => {
      channel.port1.onmessage = resolve
      channel.port2.postMessage(undefined)
    })
  }
  channel.port1.close()
  return (await painted()) - started
}

const RUNS = 7
const bench = {
  async recallMs(): Promise<number> {
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      await router.push('/elsewhere')
      await painted()
      times.push(await openScreen('/cases', 'h2'))
    }
    return median(times)
  },
  async openMs(): Promise<number> {
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      await router.push('/elsewhere')
      await painted()
      const visit = visits[Math.floor(((run + 0.5) / RUNS) * visits.length)]
      times.push(await openScreen(`/cases/${visit?.id}`, 'h2'))
    }
    return median(times)
  },
  similarMs(): number {
    const times = Array.from({ length: RUNS }, (_, run) => {
      const one = cases[Math.floor((run / RUNS) * cases.length)]
      const started = performance.now()
      if (one) similarCases(one.visits[0].findings, cases, { exceptLumpId: one.lump.id, limit: 5 })
      return performance.now() - started
    })
    return median(times)
  },
  /** Frames of a fast scroll in which the middle of the list shows no row. */
  async blankFrames(): Promise<number> {
    const scroller = document.querySelector('table')?.parentElement
    if (!scroller) return -1
    let blank = 0
    scroller.scrollIntoView({ block: 'start' })
    for (let step = 1; step <= 40; step += 1) {
      scroller.scrollTop = (step / 40) * scroller.scrollHeight
      await painted()
      const { left, top, width, height } = scroller.getBoundingClientRect()
      const middle = document.elementFromPoint(left + width / 2, top + Math.min(height, 300) / 2)
      if (!middle?.closest('tr:not([aria-hidden])')) blank += 1
    }
    return blank
  },
}
export type ReviewBench = typeof bench
Reflect.set(window, 'bench', bench)

window.addEventListener(
  'keydown',
  ({ timeStamp }) => void painted().then((at) => Reflect.set(window, 'lag', at - timeStamp)),
  true,
)
await router.push('/cases')
app.mount('#app')
Reflect.set(window, 'mounted', true)
