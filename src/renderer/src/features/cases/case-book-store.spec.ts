/** Seam: the case book beside the session. */
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { effectScope } from 'vue'
import { patient } from '../../../../../tests/support/invented-vault'
import { useSessionStore } from '../../services/session-store'
import { useCaseBookStore } from './case-book-store'

it('lets go of every record when the workspace closes, though its screens are gone already', () => {
  setActivePinia(createPinia())
  const session = useSessionStore()
  session.opened({ kind: 'own', encrypted: true }, undefined)
  // A screen: what it began ends with it.
  const screen = effectScope()
  const book = screen.run(() => useCaseBookStore())
  const none = { lumps: [], visits: [], drafts: [], photos: [] }
  book?.read(session.workspace, { ...none, patients: [patient] }, '2026-11-24')
  screen.stop()
  expect(book?.patients).toEqual([patient])
  session.closed()
  expect(book?.patients).toEqual([])
})
