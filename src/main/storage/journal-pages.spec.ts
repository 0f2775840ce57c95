import { afterEach, expect, it } from 'vitest'
import {
  makeVaultFolder,
  openFileStoragePort,
  storageSetup,
  removeVaultFolders,
} from '../../../tests/support/file-storage-port'
import { JournalPages } from './journal-pages'

afterEach(removeVaultFolders)

const MEBIBYTE = 1024 * 1024

it('hands out a long journal in pages, each entry once and in order', () => {
  const pages = new JournalPages()
  const entries = Array.from({ length: 20 }, (_, index) => new Uint8Array(7 * MEBIBYTE).fill(index))
  const sizes: number[] = []
  const seen: (number | undefined)[] = []
  for (let page = pages.begin(entries); ;) {
    sizes.push(page.entries.length)
    seen.push(...page.entries.map(([first]) => first))
    if (page.next === null) break
    const next = pages.next(page.next)
    if (!next.ok) throw new Error(next.error.code)
    page = next.value
  }
  expect(sizes).toEqual([4, 4, 4, 4, 4])
  expect(seen).toEqual(entries.map((_, index) => index))
})

it('gives an entry larger than a page alone, and never a view of the whole file', () => {
  const pages = new JournalPages()
  const file = new Uint8Array(80 * MEBIBYTE)
  const page = pages.begin([file.subarray(0, 40 * MEBIBYTE), file.subarray(0, 5)])
  expect(page.entries.map((entry) => entry.buffer.byteLength)).toEqual([40 * MEBIBYTE])
})

it('knows a page once, and none of a journal before', () => {
  const pages = new JournalPages()
  const long = [new Uint8Array(20 * MEBIBYTE), new Uint8Array(20 * MEBIBYTE)]
  const { next: first } = pages.begin(long)
  const { next: second } = pages.begin(long)
  expect(pages.next(first ?? '')).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(pages.next(second ?? '').ok).toBe(true)
  expect(pages.next(second ?? '').ok).toBe(false)
})

it('brings journals of two readers over whole', async () => {
  const port = openFileStoragePort(storageSetup(makeVaultFolder()))
  const vault = '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab'
  const entries = Array.from({ length: 6 }, (_, index) => new Uint8Array(8 * MEBIBYTE).fill(index))
  await port.journalAppend(vault, entries)
  const reads = await Promise.all([port.journalRead(vault), port.journalSalvage(vault)])
  for (const read of reads)
    expect(read.ok && read.value.map(([first]) => first)).toEqual([0, 1, 2, 3, 4, 5])
})
