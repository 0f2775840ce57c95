import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { FailingStorageFiles } from '../../../tests/support/failing-storage-files'
import {
  makeVaultFolder,
  storageSetup,
  removeVaultFolders,
} from '../../../tests/support/file-storage-port'
import { FileStorage } from '../../shared/storage/file-storage'
import { CopyFolders } from './copy-folders'
import { nodeStorageFiles } from './node-storage-files'
import { createStorageHandlers } from './storage-handlers'

afterEach(removeVaultFolders)

const VAULT = '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab'

function copying() {
  const place = makeVaultFolder()
  const target = join(place, 'palpate-stick')
  mkdirSync(target)
  const files = new FailingStorageFiles(nodeStorageFiles)
  const clock = { now: 1000 }
  const setup = storageSetup(makeVaultFolder(), { files, now: () => clock.now })
  const storage = new FileStorage(setup.root, setup)
  const open = () => new CopyFolders({ ...setup, storage })
  const keep = async (bytes: Uint8Array, recordCount = 1): Promise<string> => {
    const written = await storage.snapshotWrite(VAULT, bytes, recordCount)
    if (!written.ok) throw new Error(written.error.code)
    const judged = await storage.snapshotJudge(VAULT, written.value.id, true)
    if (!judged.ok) throw new Error(judged.error.code)
    await copies.forget(VAULT, judged.value.removedIds)
    copies.wake(VAULT)
    return written.value.id
  }
  const copies = open()
  return { target, files, clock, setup, storage, copies, open, keep }
}

const A = new Uint8Array(9_000_000).map((_, index) => index % 250)
const B = new Uint8Array(10).fill(2)

it('copies the newest verified snapshot, whole, and says when', async () => {
  const { target, copies, keep, clock } = copying()
  expect(await copies.info(VAULT)).toEqual({ ok: true, value: null })
  await keep(A)
  expect(await copies.choose(VAULT, target)).toMatchObject({
    ok: true,
    value: { displayName: target.split('/').at(-1), lastError: null },
  })
  await copies.settled(VAULT)
  const [name = ''] = readdirSync(target)
  expect(name).toMatch(/^Palpate backup 3f0c5f0e 1-[0-9a-f]{16}\.palpate$/)
  // Nine million bytes: a comparison element by element takes longer than the rest of this file.
  expect(readFileSync(join(target, name)).equals(A)).toBe(true)
  expect(await copies.info(VAULT)).toMatchObject({ value: { lastCopyAt: 1000, lastError: null } })
  clock.now = 5000
  await keep(B)
  await copies.settled(VAULT)
  // The first of the day is gone here, so its copy is gone there.
  expect(readdirSync(target)).toEqual([expect.stringContaining(' 2-')])
  expect(await copies.info(VAULT)).toMatchObject({ value: { lastCopyAt: 5000 } })
})

it('never tells the renderer the path', async () => {
  const { target, copies } = copying()
  const chosen = await copies.choose(VAULT, target)
  await copies.settled(VAULT)
  expect(JSON.stringify([chosen, await copies.info(VAULT)])).not.toContain(tmpdir())
})

it('says that the folder is away, tries again later, and catches up when it is back', async () => {
  const { target, copies, keep, setup } = copying()
  await copies.choose(VAULT, target)
  await copies.settled(VAULT)
  const away = `${target}-away`
  renameSync(target, away)
  await keep(B)
  await copies.settled(VAULT)
  expect(await copies.info(VAULT)).toMatchObject({ value: { lastError: 'not-found' } })
  expect(existsSync(target)).toBe(false)
  renameSync(away, target)
  expect(setup.laters.map(({ delayMs }) => delayMs)).toEqual([600_000])
  setup.laters[0]?.work()
  await copies.settled(VAULT)
  expect(readdirSync(target)).toHaveLength(1)
  expect(await copies.info(VAULT)).toMatchObject({ value: { lastError: null } })
  expect(setup.laters).toEqual([])
})

it.each([
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
  ['ENOSPC', 'disk-full'],
  ['EIO', 'write-failed'],
])('says what the folder answers: %s', async (code, lastError) => {
  const { target, files, copies, keep } = copying()
  await copies.choose(VAULT, target)
  await copies.settled(VAULT)
  files.failWith({ at: 'writeAt', code, path: /palpate-stick/, afterBytes: 3 })
  await keep(A)
  await copies.settled(VAULT)
  expect(await copies.info(VAULT)).toMatchObject({ value: { lastError, lastCopyAt: null } })
  expect(readdirSync(target)).toEqual([])
})

it('does not call a copy done that reads back as something else', async () => {
  const { target, files, copies, keep } = copying()
  await copies.choose(VAULT, target)
  await copies.settled(VAULT)
  const write = files.writeAt
  files.writeAt = (path, at, bytes, durable) =>
    write(path, at, path.startsWith(target) ? bytes.map((byte) => byte ^ 1) : bytes, durable)
  await keep(A)
  await copies.settled(VAULT)
  expect(await copies.info(VAULT)).toMatchObject({ value: { lastError: 'damaged' } })
  expect(readdirSync(target)).toEqual([])
})

it('goes on where the last run of the program stopped', async () => {
  const { target, copies, keep, open } = copying()
  await copies.choose(VAULT, target)
  await copies.settled(VAULT)
  rmSync(target, { recursive: true })
  await keep(B)
  await copies.settled(VAULT)
  mkdirSync(target)
  const next = open()
  await next.info(VAULT)
  await next.settled(VAULT)
  expect(readdirSync(target)).toHaveLength(1)
})

it('holds up nothing else while the folder hangs, and says so after a minute', async () => {
  const { target, files, setup } = copying()
  const handlers = createStorageHandlers({ ...setup, askFolder: () => Promise.resolve(target) })
  await handlers['storage.copy-folder-choose']({ vaultId: VAULT })
  let letGo = (): void => undefined
  const write = files.writeNew
  files.writeNew = async (path, bytes) => {
    if (path.startsWith(target)) await new Promise<void>((resolve) => (letGo = resolve))
    return write(path, bytes)
  }
  const keep = async (): Promise<void> => {
    const begun = await handlers['storage.snapshot-begin']({ vaultId: VAULT })
    if (!begun.ok) throw new Error(begun.error.code)
    const uploadId = begun.value
    await handlers['storage.snapshot-add']({ vaultId: VAULT, uploadId, bytes: B })
    const written = await handlers['storage.snapshot-finish']({
      vaultId: VAULT,
      uploadId,
      recordCount: 1,
    })
    if (!written.ok) throw new Error(written.error.code)
    const { id } = written.value
    expect(
      await handlers['storage.snapshot-judge']({ vaultId: VAULT, id, keep: true }),
    ).toMatchObject({ ok: true })
  }
  await keep()
  await keep()
  expect(await handlers['storage.journal-append']({ vaultId: VAULT, entries: [B] })).toMatchObject({
    ok: true,
  })
  const info = () => handlers['storage.copy-folder-info']({ vaultId: VAULT })
  expect(await info()).toMatchObject({ value: { lastError: null } })
  setup.laters.find(({ delayMs }) => delayMs === 60_000)?.work()
  expect(await info()).toMatchObject({ value: { lastError: 'timeout' } })
  letGo()
})

it('takes no folder of the app itself, and none when the dialog is left', async () => {
  const { setup } = copying()
  const choose = (path: string | undefined) =>
    createStorageHandlers({ ...setup, askFolder: () => Promise.resolve(path) })[
      'storage.copy-folder-choose'
    ]({ vaultId: VAULT })
  expect(await choose(undefined)).toEqual({ ok: true, value: null })
  for (const path of [setup.root, join(setup.root, VAULT)])
    expect(await choose(path)).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
})
