import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startStorageWorker } from '../../src/renderer/src/host/start-storage-worker'
import { createBrowserStorage } from '../../src/renderer/src/host/storage-browser'
import { describePort } from './port-behaviour'

const VAULT = '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab'
const open = () => createBrowserStorage(window, startStorageWorker)

async function clear(): Promise<void> {
  localStorage.clear()
  const root = await navigator.storage.getDirectory()
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true })
}

beforeEach(clear)
afterEach(() => {
  vi.restoreAllMocks()
})

describePort('the second copy in the browser', () =>
  Promise.resolve({ port: open(), reopen: () => Promise.resolve(open()) }),
)

it('says plainly that it lies in the browser', async () => {
  expect(await open().status()).toMatchObject({ ok: true, value: { kind: 'browser' } })
})

it('finds a journal whose end is missing, and gives what is left', async () => {
  const port = open()
  const entries = [new Uint8Array(300).fill(1), new Uint8Array(300).fill(2)]
  await port.journalAppend(VAULT, entries)
  const vault = await folderOf(VAULT)
  const file = await vault.getFileHandle('journal')
  const whole = await (await file.getFile()).arrayBuffer()
  const writer = await file.createWritable()
  await writer.write(whole.slice(0, -10))
  await writer.close()
  expect(await open().journalRead(VAULT)).toMatchObject({ ok: false, error: { code: 'damaged' } })
  expect(await open().journalSalvage(VAULT)).toEqual({ ok: true, value: [entries[0]] })
  expect(await open().journalReplace(VAULT, entries)).toMatchObject({ ok: true })
  const aside = await vault.getDirectoryHandle('set-aside')
  expect(await names(aside)).toEqual([expect.stringMatching(/^journal-/)])
})

it('lets two tabs write into one journal without losing an entry', async () => {
  const [one, two] = [open(), open()]
  await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      (index % 2 === 0 ? one : two).journalAppend(VAULT, [new Uint8Array([index])]),
    ),
  )
  const read = await open().journalRead(VAULT)
  if (!read.ok) throw new Error(read.error.code)
  expect(read.value.map(([first]) => first).sort((a = 0, b = 0) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, index) => index),
  )
})

it('offers the newest verified snapshot as a download, and remembers when', async () => {
  const clicked: HTMLAnchorElement[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(this)
  })
  const port = open()
  expect(await port.copyFolderChoose(VAULT)).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
  const written = await port.snapshotWrite(VAULT, new Uint8Array([1, 2, 3]), 1)
  if (!written.ok) throw new Error(written.error.code)
  await port.snapshotJudge(VAULT, written.value.id, true)
  expect(await port.copyFolderChoose(VAULT)).toMatchObject({ ok: true, value: { lastError: null } })
  expect(clicked.map((link) => link.download)).toEqual(['Palpate backup 3f0c5f0e 1.palpate'])
  const fetched = await fetch(clicked[0]?.href ?? '')
  expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
  const info = await open().copyFolderInfo(VAULT)
  expect(info.ok && Date.now() - (info.value?.lastCopyAt ?? 0) < 60_000).toBe(true)
})

async function folderOf(vaultId: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return (await root.getDirectoryHandle('vault')).getDirectoryHandle(vaultId)
}

async function names(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const found: string[] = []
  for await (const name of folder.keys()) found.push(name)
  return found
}
