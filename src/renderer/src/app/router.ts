import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import { useSessionStore } from '../services/session-store'

const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'welcome', component: () => import('../features/welcome/WelcomePage.vue') },
  { path: '/cases', name: 'cases', component: () => import('../features/cases/CasesPage.vue') },
  {
    path: '/cases/:visitId',
    name: 'case',
    component: () => import('../features/cases/CasePage.vue'),
    props: true,
  },
  {
    path: '/cases/:visitId/handout',
    name: 'handout',
    component: () => import('../features/handout/HandoutPage.vue'),
    props: true,
  },
  {
    path: '/consultation',
    name: 'new-consultation',
    component: () => import('../features/consultation/PatientPage.vue'),
  },
  {
    path: '/consultation/:draftId',
    name: 'consultation',
    component: () => import('../features/consultation/ConsultationPage.vue'),
    props: true,
  },
  {
    path: '/knowledge/:conditionId?',
    name: 'knowledge',
    component: () => import('../features/knowledge/KnowledgePage.vue'),
    props: true,
  },
  {
    path: '/settings',
    name: 'settings',
    component: () => import('../features/settings/SettingsPage.vue'),
  },
  { path: '/:rest(.*)', redirect: { name: 'welcome' } },
]

/** Screens by address. Without an open workspace every screen but the first leads to the first. */
export const createAppRouter = () => {
  const router = createRouter({ history: createWebHashHistory(), routes: [...routes] })
  router.beforeEach((to) => {
    const open = useSessionStore().workspace !== undefined
    if (!open && to.name !== 'welcome') return { name: 'welcome', query: { next: to.fullPath } }
    return true
  })
  return router
}
