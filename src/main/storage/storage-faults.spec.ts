import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  FailingStorageFiles,
  type StorageFault,
} from '../../../tests/support/failing-storage-files'
import {
  makeVaultFolder,
  openFileStoragePort,
  storageSetup,
  removeVaultFolders,
} from '../../../tests/support/file-storage-port'
import { nodeStorageFiles } from './node-storage-files'

afterEach(removeVaultFolders)

const VAULT = '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab'
const A = new Uint8Array(300).fill(1)
const B = new Uint8Array(400).fill(2)
const C = new Uint8Array(500).fill(3)

function storage() {
  const root = makeVaultFolder()
  const files = new FailingStorageFiles(nodeStorageFiles)
  const open = () => openFileStoragePort(storageSetup(root, { files }))
  return { root, vault: join(root, VAULT), files, port: open(), open }
}

const CODES = [
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EIO', 'write-failed'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['EXDEV', 'write-failed'],
  ['ENOENT', 'not-found'],
] as const

describe.each(CODES)('a disk that answers %s', (code, expected) => {
  const failure = { ok: false, error: { code: expected, detail: code } }

  it.each([0, 1, 15, 16, 200, 416])(
    'after %i bytes of an append loses no entry, and the next append works',
    async (afterBytes) => {
      const { files, port, open } = storage()
      await port.journalAppend(VAULT, [A])
      files.failWith({ at: 'writeAt', code, path: /journal$/, afterBytes })
      expect(await port.journalAppend(VAULT, [B])).toEqual(failure)
      files.fault = undefined
      expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A] })
      expect(await port.journalAppend(VAULT, [C])).toMatchObject({ ok: true })
      expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A, C] })
    },
  )

  it('and does not even take back what it wrote, leaves an end that is set aside', async () => {
    const { files, port, vault, open } = storage()
    await port.journalAppend(VAULT, [A])
    files.failWith({ at: 'writeAt', code, path: /journal$/, afterBytes: 100 })
    const disk = nodeStorageFiles.truncate
    files.truncate = () => Promise.reject(Object.assign(new Error(code), { code }))
    expect(await port.journalAppend(VAULT, [B])).toEqual(failure)
    files.truncate = disk
    files.fault = undefined
    expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A] })
    expect(readdirSync(join(vault, 'set-aside'))).toHaveLength(1)
    expect(await port.journalAppend(VAULT, [B])).toMatchObject({ ok: true })
    expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A, B] })
  })

  it.each<StorageFault>([
    { at: 'writeNew', code, afterBytes: 20 },
    { at: 'rename', code },
  ])('at $at of a replacement leaves the old journal', async (fault) => {
    const { files, port, open } = storage()
    await port.journalAppend(VAULT, [A, B])
    files.failWith(fault)
    expect(await port.journalReplace(VAULT, [C])).toEqual(failure)
    files.fault = undefined
    expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A, B] })
    expect(await port.journalAppend(VAULT, [C])).toMatchObject({ ok: true })
    expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A, B, C] })
  })

  it.each<StorageFault>([
    { at: 'writeNew', code, path: /snapshots/, afterBytes: 20 },
    { at: 'writeAt', code, path: /snapshots/, afterBytes: 20 },
    { at: 'sync', code, path: /snapshots/ },
    { at: 'rename', code, path: /snapshot$/ },
    { at: 'rename', code, path: /info$/ },
    { at: 'syncFolder', code, path: /snapshots/ },
  ])('at $at of a snapshot leaves the older one, and says so', async (fault) => {
    const { files, port, open, vault } = storage()
    const first = await port.snapshotWrite(VAULT, A, 1)
    if (!first.ok) throw new Error(first.error.code)
    await port.snapshotJudge(VAULT, first.value.id, true)
    files.failWith(fault)
    expect(await port.snapshotWrite(VAULT, B, 2)).toEqual(failure)
    files.fault = undefined
    const again = open()
    expect(await again.snapshotRead(VAULT, first.value.id)).toEqual({ ok: true, value: A })
    expect((await again.snapshotList(VAULT)).ok).toBe(true)
    expect(readdirSync(join(vault, 'snapshots')).filter((name) => name.endsWith('.tmp'))).toEqual(
      [],
    )
    expect(await port.snapshotWrite(VAULT, B, 2)).toMatchObject({ ok: true })
  })

  it.each<StorageFault>([
    { at: 'writeNew', code, afterBytes: 5 },
    { at: 'rename', code },
  ])('at $at of a small record leaves the old one', async (fault) => {
    const { files, port, open } = storage()
    for (const name of ['header', 'sentinel'] as const) {
      await port.metaWrite(VAULT, name, A)
      files.failWith(fault)
      expect(await port.metaWrite(VAULT, name, B)).toEqual(failure)
      files.fault = undefined
      expect(await open().metaRead(VAULT, name)).toEqual({ ok: true, value: A })
    }
  })
})

it('acknowledges an append only after the disk has synced it', async () => {
  const { files, port } = storage()
  await port.journalAppend(VAULT, [A])
  const durable: boolean[] = []
  const write = files.writeAt
  files.writeAt = (path, at, bytes, isDurable) => {
    if (path.endsWith('/journal')) durable.push(isDurable)
    return write(path, at, bytes, isDurable)
  }
  await port.journalAppend(VAULT, [B])
  expect(durable).toEqual([true])
})

it('reads a journal on a full disk, even one with an end that was cut short', async () => {
  const { files, port, open, vault } = storage()
  await port.journalAppend(VAULT, [A, B])
  const path = join(vault, 'journal')
  writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('PJE1')]))
  files.failWith({ at: 'writeNew', code: 'ENOSPC', afterBytes: 1 })
  expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A, B] })
  expect(await open().journalAppend(VAULT, [C])).toMatchObject({ error: { code: 'disk-full' } })
  files.fault = undefined
  expect(await open().journalAppend(VAULT, [C])).toMatchObject({ ok: true })
  expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A, B, C] })
})

it('says that the journal is damaged when its acknowledged end, or all of it, is gone', async () => {
  const { port, open, vault } = storage()
  await port.journalAppend(VAULT, [A])
  await port.journalAppend(VAULT, [B])
  const path = join(vault, 'journal')
  const damaged = { ok: false, error: { code: 'damaged' } }
  const whole = readFileSync(path)
  for (const bytes of [whole.subarray(0, 32 + 316), whole.subarray(0, -1), new Uint8Array(0)]) {
    writeFileSync(path, bytes)
    expect(await open().journalRead(VAULT)).toMatchObject(damaged)
    expect(await open().journalAppend(VAULT, [C])).toMatchObject(damaged)
    expect(await port.journalAppend(VAULT, [C])).toMatchObject(damaged)
  }
  rmSync(path)
  expect(await open().journalRead(VAULT)).toMatchObject(damaged)
  expect(await port.journalAppend(VAULT, [C])).toMatchObject(damaged)
  expect(await port.journalReplace(VAULT, [A, B])).toMatchObject({ ok: true })
  expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A, B] })
})

it('is not taken in by an older journal that is put back', async () => {
  const { port, open, vault } = storage()
  await port.journalAppend(VAULT, [A])
  const path = join(vault, 'journal')
  const older = readFileSync(path)
  await port.journalReplace(VAULT, [B])
  writeFileSync(path, older)
  expect(await open().journalRead(VAULT)).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expect(await port.journalAppend(VAULT, [C])).toMatchObject({ error: { code: 'damaged' } })
})

it('does not miss its mark: without one, and after a replacement that failed, the journal is whole', async () => {
  const { files, port, open, vault } = storage()
  await port.journalAppend(VAULT, [A])
  for (const spoil of [
    () => rmSync(join(vault, 'journal-mark')),
    () => writeFileSync(join(vault, 'journal-mark'), 'x'),
    () => undefined,
  ]) {
    spoil()
    expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A] })
    files.failWith({ at: 'writeNew', code: 'ENOSPC' })
    expect(await open().journalReplace(VAULT, [B])).toMatchObject({ ok: false })
    files.fault = undefined
    expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [A] })
  }
  // Stopped between the new journal and its mark.
  files.failWith({ at: 'writeAt', code: 'EIO', path: /mark$/, after: 1 })
  expect(await open().journalReplace(VAULT, [B])).toMatchObject({ ok: true })
  files.fault = undefined
  expect(await open().journalRead(VAULT)).toEqual({ ok: true, value: [B] })
})

it('says so while it runs when someone takes the whole folder away', async () => {
  const { port, vault } = storage()
  await port.journalAppend(VAULT, [A])
  rmSync(vault, { recursive: true })
  expect(await port.journalRead(VAULT)).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expect(await port.journalAppend(VAULT, [B])).toMatchObject({ ok: false })
})

it('keeps a damaged journal aside when it is replaced', async () => {
  const { port, open, vault } = storage()
  await port.journalAppend(VAULT, [A, B])
  const path = join(vault, 'journal')
  const bytes = readFileSync(path)
  bytes[60] = (bytes[60] ?? 0) ^ 1
  writeFileSync(path, bytes)
  expect(await open().journalRead(VAULT)).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expect(await open().journalSalvage(VAULT)).toEqual({ ok: true, value: [B] })
  await open().journalReplace(VAULT, [B])
  const [aside = ''] = readdirSync(join(vault, 'set-aside'))
  expect(readFileSync(join(vault, 'set-aside', aside))).toEqual(bytes)
})

it('reads the header from its second copy, and tells damage of both from none', async () => {
  const { open, port, vault } = storage()
  await port.metaWrite(VAULT, 'header', A)
  await port.metaWrite(VAULT, 'sentinel', A)
  writeFileSync(join(vault, 'header'), 'x')
  writeFileSync(join(vault, 'sentinel'), 'x')
  expect(await open().metaRead(VAULT, 'header')).toEqual({ ok: true, value: A })
  expect(await open().metaRead(VAULT, 'sentinel')).toMatchObject({ error: { code: 'damaged' } })
  rmSync(join(vault, 'header'))
  writeFileSync(join(vault, 'header-second'), 'x')
  expect(await open().metaRead(VAULT, 'header')).toMatchObject({ error: { code: 'damaged' } })
  await port.metaWrite(VAULT, 'sentinel', B)
  expect(await open().metaRead(VAULT, 'sentinel')).toEqual({ ok: true, value: B })
  expect(readdirSync(join(vault, 'set-aside'))).toHaveLength(1)
})

it('does not call a snapshot verified that has another length than was written', async () => {
  const { open, port, vault } = storage()
  const written = await port.snapshotWrite(VAULT, A, 1)
  if (!written.ok) throw new Error(written.error.code)
  await port.snapshotJudge(VAULT, written.value.id, true)
  const path = join(vault, 'snapshots', `${written.value.id}.snapshot`)
  writeFileSync(path, readFileSync(path).subarray(1))
  expect(await open().snapshotList(VAULT)).toMatchObject({ value: [{ verified: false }] })
  expect(await open().snapshotJudge(VAULT, written.value.id, true)).toMatchObject({
    error: { code: 'damaged' },
  })
  writeFileSync(join(vault, 'snapshots', `${written.value.id}.info`), '{"verified":true}')
  expect(await open().snapshotList(VAULT)).toMatchObject({
    value: [{ verified: false, recordCount: 0 }],
  })
})

it('keeps everything its owner’s only, and nothing outside the vault’s folder', async () => {
  const { root, port } = storage()
  await port.journalAppend(VAULT, [A])
  expect(readdirSync(root)).toEqual([VAULT])
  expect(existsSync(join(root, VAULT, 'journal'))).toBe(true)
  const { statSync } = await import('node:fs')
  expect(statSync(join(root, VAULT)).mode & 0o077).toBe(0)
  expect(statSync(join(root, VAULT, 'journal')).mode & 0o077).toBe(0)
  expect(statSync(join(root, VAULT, 'journal-mark')).mode & 0o077).toBe(0)
})
