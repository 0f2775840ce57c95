import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import {
  makeVaultFolder,
  openFileStoragePort,
  storageSetup,
  removeVaultFolders,
} from '../../../tests/support/file-storage-port'
import { nodeStorageFiles } from './node-storage-files'
import { PickedBackup } from './picked-backup'

afterEach(removeVaultFolders)

it('brings a large file over in parts, and an empty one', async () => {
  const folder = makeVaultFolder()
  const path = join(folder, 'x.palpate')
  const port = openFileStoragePort(storageSetup(folder, { askBackup: () => Promise.resolve(path) }))
  for (const length of [20_000_000, 8 * 1024 * 1024, 1, 0]) {
    const bytes = new Uint8Array(length).map((_, index) => index % 253)
    writeFileSync(path, bytes)
    const picked = await port.backupPick()
    // Compared by hand: a difference of 20 MB is nothing to print.
    expect(picked.ok && picked.value !== null && Buffer.compare(picked.value, bytes)).toBe(0)
  }
  rmSync(path)
  expect(await port.backupPick()).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

it('answers null when the dialog is left', async () => {
  const port = openFileStoragePort(storageSetup(makeVaultFolder()))
  expect(await port.backupPick()).toEqual({ ok: true, value: null })
})

it('reads no file but the one picked last', async () => {
  const folder = makeVaultFolder()
  const path = join(folder, 'x.palpate')
  writeFileSync(path, 'abc')
  const backup = new PickedBackup(nodeStorageFiles)
  const first = await backup.pick(path)
  const second = await backup.pick(path)
  if (!first.ok || first.value === null || !second.ok || second.value === null) throw new Error()
  expect(await backup.read(first.value.pickId, 0)).toMatchObject({ error: { code: 'not-found' } })
  expect(await backup.read(second.value.pickId, 1)).toEqual({
    ok: true,
    value: new TextEncoder().encode('bc'),
  })
  await backup.pick(undefined)
  expect(await backup.read(second.value.pickId, 0)).toMatchObject({ error: { code: 'not-found' } })
})
