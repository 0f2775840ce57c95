import type { Component } from 'vue'
import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import { useSessionStore } from '../services/session-store'

const routes: readonly RouteRecordRaw[] = [
  { path: '/cases', name: 'cases', component: () => import('../features/cases/CasesPage.vue') },
  {
    path: '/practice',
    name: 'practice',
    component: () => import('../features/cases/PracticePage.vue'),
  },
  {
    path: '/cases/:visitId',
    name: 'case',
    component: () => import('../features/cases/CasePage.vue'),
    props: true,
  },
  {
    path: '/cases/:visitId/correct',
    name: 'correct',
    component: () => import('../features/corrections/CorrectPage.vue'),
    props: true,
  },
  {
    path: '/corrections',
    name: 'corrections',
    component: () => import('../features/corrections/CorrectionsPage.vue'),
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
    path: '/cases/:visitId/:how(next|amend)',
    name: 'continue',
    component: () => import('../features/consultation/ContinuePage.vue'),
    props: true,
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
    path: '/knowledge-file',
    name: 'knowledge-file',
    component: () => import('../features/knowledge/KnowledgeFilePage.vue'),
  },
  {
    path: '/program-file',
    name: 'program-file',
    component: () => import('./ProgramFileScreen.vue'),
  },
  {
    path: '/settings',
    name: 'settings',
    component: () => import('../features/settings/SettingsPage.vue'),
  },
  { path: '/set-up', name: 'set-up', component: () => import('../features/vault/SetUpPage.vue') },
  {
    path: '/first-run',
    name: 'first-run',
    component: () => import('../features/first-run/FirstRunPage.vue'),
  },
  { path: '/unlock', name: 'unlock', component: () => import('../features/vault/UnlockPage.vue') },
  {
    path: '/recovery',
    name: 'recovery',
    component: () => import('../features/vault/RecoveryPage.vue'),
  },
  {
    path: '/restore',
    name: 'restore',
    component: () => import('../features/vault/RestorePage.vue'),
  },
  { path: '/safety', name: 'safety', component: () => import('../features/vault/SafetyPage.vue') },
  { path: '/audit', name: 'audit', component: () => import('../features/vault/AuditPage.vue') },
  {
    path: '/guide/:pageId?',
    name: 'guide',
    component: () => import('../features/guide/GuidePage.vue'),
    props: true,
  },
  {
    path: '/whats-new',
    name: 'whats-new',
    component: () => import('../features/settings/WhatsNewPage.vue'),
  },
  { path: '/tour', name: 'tour', component: () => import('../features/tour/TourPage.vue') },
  { path: '/:rest(.*)', redirect: { name: 'welcome' } },
]

/** Screens that come before a workspace is open. */
const BEFORE_OPENING = [
  ...['welcome', 'set-up', 'unlock', 'recovery', 'restore'],
  ...['guide', 'whats-new', 'tour'],
]

/** Screens of the sealed workspace only. */
const SEALED_ONLY = ['safety', 'audit', 'knowledge-file', 'program-file', 'first-run']

/**
 * Screens by address. Without an open workspace every other screen leads to the first; every screen but the first
 * waits for what load fetches, and the handout for its texts.
 */
export const createAppRouter = (
  first: Component,
  load: () => Promise<unknown>,
  loadHandoutTexts: () => Promise<void>,
) => {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: [{ path: '/', name: 'welcome', component: first }, ...routes],
  })
  router.beforeEach(async (to) => {
    const { workspace } = useSessionStore()
    const name = String(to.name)
    if (workspace === undefined && !BEFORE_OPENING.includes(name)) {
      return { name: 'welcome', query: { next: to.fullPath } }
    }
    if (workspace?.encrypted === false && SEALED_ONLY.includes(name)) return { name: 'cases' }
    if (name !== 'welcome') await load()
    if (name === 'handout' || name === 'settings') await loadHandoutTexts()
    return true
  })
  return router
}
