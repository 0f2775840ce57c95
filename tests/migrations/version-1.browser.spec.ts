/** Seam: a database as version 1 wrote it, read by today's program. The records below are never edited again. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createWorkspaces, DATABASE_NAMES } from '../../src/renderer/src/vault/workspaces'
import { destroy } from '../support/invented-vault'
import records from './version-1.json'

const name = DATABASE_NAMES.demonstration
const vault = createWorkspaces({ now: () => new Date(0), newId: () => 'id' })

/** Writes the database without our code: native version 10 is version 1. */
const written = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10)
    request.onupgradeneeded = () => {
      for (const [table, rows] of Object.entries(records)) {
        const store = request.result.createObjectStore(table, { keyPath: 'id' })
        for (const { pdfBytes, ...row } of rows as readonly { pdfBytes?: number[] }[]) {
          store.put(pdfBytes === undefined ? row : { ...row, pdf: new Uint8Array(pdfBytes) })
        }
      }
    }
    request.onerror = () => reject(new Error('cannot be written'))
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })

beforeEach(async () => {
  await destroy(name)
  await written()
})
afterEach(async () => {
  await vault.close()
  await destroy(name)
})

it('reads every record of a version 1 database as it was written', async () => {
  expect(await vault.open('demonstration')).toMatchObject({ ok: true })
  const kept = vault.repositories()
  for (const table of ['patients', 'lumps', 'visits', 'drafts', 'settings'] as const) {
    const listed = await kept[table].list()
    expect([table, listed]).toEqual([table, { ok: true, value: records[table] }])
  }
  const handouts = await kept.handouts.list()
  const [golden] = records.handouts
  expect(handouts.ok && handouts.value[0]?.pdf).toEqual(new Uint8Array(golden?.pdfBytes ?? []))
})
