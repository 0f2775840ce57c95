import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { hostOf } from '../e2e/hosts'
import { launchPalpate, makeProfile } from '../support/launch'
import { outOfEnvironment } from './out-of-environment'

// Seam: the calls of the second copy through the built preload and main process, with their dialogs.

const VAULT = '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab'

/** Calls the bridge as the renderer does; bytes travel as lists of numbers between spec and page. */
const call = (page: Page, channel: string, request?: unknown): Promise<unknown> =>
  page.evaluate(
    async ([name, given]) => {
      const bytes = (value: unknown): unknown =>
        Array.isArray(value) && value.every((item) => typeof item === 'number')
          ? Uint8Array.from(value)
          : Array.isArray(value)
            ? value.map(bytes)
            : value
      const lists = (value: unknown): unknown => {
        if (value instanceof Uint8Array) return [...value]
        if (Array.isArray(value)) return value.map(lists)
        if (typeof value !== 'object' || value === null) return value
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, lists(item)]))
      }
      const bridge = Reflect.get(globalThis, 'palpate') as Record<
        string,
        (argument: unknown) => Promise<unknown>
      >
      const argument =
        typeof given === 'object' && given !== null
          ? Object.fromEntries(Object.entries(given).map(([key, item]) => [key, bytes(item)]))
          : undefined
      return lists(await bridge[name]?.(argument))
    },
    [channel, request] as const,
  )

async function keepSnapshot(page: Page, bytes: readonly number[]): Promise<void> {
  const begun = (await call(page, 'storage.snapshot-begin', { vaultId: VAULT })) as {
    value: string
  }
  const uploadId = begun.value
  await call(page, 'storage.snapshot-add', { vaultId: VAULT, uploadId, bytes })
  const request = { vaultId: VAULT, uploadId, recordCount: 1 }
  const written = (await call(page, 'storage.snapshot-finish', request)) as {
    value: { id: string }
  }
  const { id } = written.value
  const judged = await call(page, 'storage.snapshot-judge', { vaultId: VAULT, id, keep: true })
  expect(judged).toMatchObject({ ok: true, value: [{ id, verified: true }] })
}

test('what was appended outlives a process that is killed @desktop', async () => {
  const options = { host: hostOf(test.info()), profile: makeProfile(), ...outOfEnvironment() }
  const first = await launchPalpate(options)
  const entries = [
    [1, 2, 3],
    [4, 5],
  ]
  expect(
    await call(first.page, 'storage.journal-append', { vaultId: VAULT, entries }),
  ).toMatchObject({ ok: true })
  await first.kill()
  const second = await launchPalpate(options)
  expect(await call(second.page, 'storage.journal-read', { vaultId: VAULT })).toEqual({
    ok: true,
    value: { entries, next: null },
  })
  expect(await call(second.page, 'storage.vault-ids')).toMatchObject({ value: [VAULT] })
  await second.close()
})

test('copies go to the folder that is chosen, and the page learns its name alone @desktop', async () => {
  const profile = makeProfile()
  const stick = join(profile, 'stick')
  mkdirSync(stick)
  const palpate = await launchPalpate({
    host: hostOf(test.info()),
    profile,
    ...outOfEnvironment(),
  })
  const { page } = palpate
  const choose = (): Promise<unknown> =>
    call(page, 'storage.copy-folder-choose', { vaultId: VAULT })
  await palpate.answerOpen(null)
  expect(await choose()).toEqual({ ok: true, value: null })
  await keepSnapshot(page, [7, 8, 9])
  await palpate.answerOpen(stick)
  const chosen = await choose()
  expect(chosen).toMatchObject({ ok: true, value: { displayName: 'stick', lastError: null } })
  expect(JSON.stringify(chosen)).not.toContain(profile)
  await expect.poll(() => readdirSync(stick).filter((name) => !name.startsWith('.')).length).toBe(1)
  const [name = ''] = readdirSync(stick)
  expect([...readFileSync(join(stick, name))]).toEqual([7, 8, 9])
  await palpate.close()
})

test('only the backup that was picked can be read @desktop', async () => {
  const profile = makeProfile()
  const backup = join(profile, 'x.palpate')
  writeFileSync(backup, Uint8Array.from([5, 6, 7]))
  const palpate = await launchPalpate({
    host: hostOf(test.info()),
    profile,
    ...outOfEnvironment(),
  })
  const { page } = palpate
  await palpate.answerOpen(backup)
  const picked = (await call(page, 'storage.backup-pick')) as { value: { pickId: string } }
  const { pickId } = picked.value
  expect(JSON.stringify(picked)).not.toContain(profile)
  expect(await call(page, 'storage.backup-read', { pickId, from: 1 })).toEqual({
    ok: true,
    value: [6, 7],
  })
  expect(
    await call(page, 'storage.backup-read', { pickId: '0'.repeat(32), from: 0 }),
  ).toMatchObject({ ok: false, error: { code: 'not-found' } })
  await palpate.close()
})
