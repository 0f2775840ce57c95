import { describe, expect, it } from 'vitest'
import { MAX_JOURNAL_ENTRY_BYTES, MAX_META_BYTES } from '../../src/shared/storage-limits'
import type { StoragePort } from '../../src/shared/storage-port'

/** One port on its own empty storage, and the same storage opened again as after a restart. */
export interface PortUnderTest {
  readonly port: StoragePort
  readonly reopen: () => Promise<StoragePort>
}

const VAULT = '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab'
const OTHER = '9a0c5f0e-6f7f-4b1c-9d9d-0123456789ab'
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const A = bytesOf('first')
const B = bytesOf('second')
const C = new Uint8Array(70_000).map((_, index) => index % 251)

/** What every second copy promises, wherever it lies. */
export function describePort(name: string, open: () => Promise<PortUnderTest>): void {
  describe(name, () => {
    it('has nothing at first, and says so without an error', async () => {
      const { port } = await open()
      expect(await port.vaultIds()).toEqual({ ok: true, value: [] })
      expect(await port.journalRead(VAULT)).toEqual({ ok: true, value: [] })
      expect(await port.journalSalvage(VAULT)).toEqual({ ok: true, value: [] })
      expect(await port.snapshotList(VAULT)).toEqual({ ok: true, value: [] })
      expect(await port.metaRead(VAULT, 'header')).toEqual({ ok: true, value: null })
      expect(await port.copyFolderInfo(VAULT)).toEqual({ ok: true, value: null })
      expect(await port.vaultIds()).toEqual({ ok: true, value: [] })
    })

    it('gives entries back in order, also after a restart', async () => {
      const { port, reopen } = await open()
      expect(await port.journalAppend(VAULT, [A])).toEqual({ ok: true, value: undefined })
      await port.journalAppend(VAULT, [B, C])
      expect(await port.journalRead(VAULT)).toEqual({ ok: true, value: [A, B, C] })
      const again = await reopen()
      expect(await again.journalRead(VAULT)).toEqual({ ok: true, value: [A, B, C] })
      await again.journalAppend(VAULT, [A])
      expect(await again.journalRead(VAULT)).toEqual({ ok: true, value: [A, B, C, A] })
      expect(await again.journalSalvage(VAULT)).toEqual({ ok: true, value: [A, B, C, A] })
    })

    it('keeps the order of calls that were not waited for', async () => {
      const { port } = await open()
      const entries = Array.from({ length: 20 }, (_, index) => bytesOf(`entry ${index}`))
      await Promise.all(entries.map((entry) => port.journalAppend(VAULT, [entry])))
      expect(await port.journalRead(VAULT)).toEqual({ ok: true, value: entries })
    })

    it('replaces the journal, and goes on behind the new one', async () => {
      const { port, reopen } = await open()
      await port.journalAppend(VAULT, [A, B])
      expect(await port.journalReplace(VAULT, [C])).toEqual({ ok: true, value: undefined })
      await port.journalAppend(VAULT, [B])
      expect(await (await reopen()).journalRead(VAULT)).toEqual({ ok: true, value: [C, B] })
      await port.journalReplace(VAULT, [])
      expect(await port.journalRead(VAULT)).toEqual({ ok: true, value: [] })
    })

    it('keeps vaults apart, and names those that have something', async () => {
      const { port } = await open()
      await port.journalAppend(VAULT, [A])
      await port.metaWrite(OTHER, 'sentinel', B)
      expect(await port.vaultIds()).toEqual({ ok: true, value: [VAULT, OTHER] })
      expect(await port.journalRead(OTHER)).toEqual({ ok: true, value: [] })
      expect(await port.metaRead(VAULT, 'sentinel')).toEqual({ ok: true, value: null })
    })

    it('keeps the newest of each small record', async () => {
      const { port, reopen } = await open()
      for (const name of ['header', 'sentinel', 'attempts'] as const) {
        await port.metaWrite(VAULT, name, A)
        await port.metaWrite(VAULT, name, bytesOf(name))
      }
      const again = await reopen()
      for (const name of ['header', 'sentinel', 'attempts'] as const)
        expect(await again.metaRead(VAULT, name)).toEqual({ ok: true, value: bytesOf(name) })
      await port.metaWrite(VAULT, 'attempts', new Uint8Array(0))
      expect(await port.metaRead(VAULT, 'attempts')).toEqual({ ok: true, value: new Uint8Array(0) })
    })

    it('gives a snapshot back as it lies there, verified once it is judged so', async () => {
      const { port, reopen } = await open()
      const written = await port.snapshotWrite(VAULT, C, 12)
      if (!written.ok) throw new Error(written.error.code)
      const { id } = written.value
      expect(written.value).toMatchObject({
        byteLength: C.byteLength,
        verified: false,
        recordCount: 12,
      })
      expect(await port.snapshotRead(VAULT, id)).toEqual({ ok: true, value: C })
      expect(await port.snapshotList(VAULT)).toEqual({ ok: true, value: [written.value] })
      const kept = { ...written.value, verified: true }
      expect(await port.snapshotJudge(VAULT, id, true)).toEqual({ ok: true, value: [kept] })
      const again = await reopen()
      expect(await again.snapshotList(VAULT)).toEqual({ ok: true, value: [kept] })
      expect(await again.snapshotRead(VAULT, id)).toEqual({ ok: true, value: C })
    })

    it('discards a snapshot on the word of the vault', async () => {
      const { port } = await open()
      const written = await port.snapshotWrite(VAULT, A, 1)
      if (!written.ok) throw new Error(written.error.code)
      expect(await port.snapshotJudge(VAULT, written.value.id, false)).toEqual({
        ok: true,
        value: [],
      })
      expect(await port.snapshotRead(VAULT, written.value.id)).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      })
    })

    it('keeps one snapshot of a day, and the larger one beside a suspiciously small one', async () => {
      const { port } = await open()
      const counts: number[][] = []
      for (const count of [100, 101, 99, 0, 120]) {
        const written = await port.snapshotWrite(VAULT, A, count)
        if (!written.ok) throw new Error(written.error.code)
        const judged = await port.snapshotJudge(VAULT, written.value.id, true)
        if (!judged.ok) throw new Error(judged.error.code)
        counts.push(judged.value.map(({ recordCount }) => recordCount))
      }
      expect(counts).toEqual([[100], [101], [99], [99, 0], [0, 120]])
    })

    it('counts what it stores', async () => {
      const { port } = await open()
      await port.journalAppend(VAULT, [C])
      await port.snapshotWrite(VAULT, C, 1)
      const status = await port.status()
      if (!status.ok) throw new Error(status.error.code)
      expect(status.value.journalBytes).toBeGreaterThanOrEqual(C.byteLength)
      expect(status.value.snapshotBytes).toBe(C.byteLength)
      expect(status.value.freeBytes).toBeGreaterThan(0)
    })

    it('refuses what is no vault, no snapshot or too large', async () => {
      const { port } = await open()
      const refused = { ok: false, error: { code: 'invalid-request' } }
      for (const id of ['', '..', '../x', VAULT.toUpperCase(), `${VAULT}/..`, `${VAULT}\n`, 'a']) {
        expect(await port.journalAppend(id, [A])).toMatchObject(refused)
        expect(await port.journalRead(id)).toMatchObject(refused)
        expect(await port.snapshotWrite(id, A, 1)).toMatchObject(refused)
        expect(await port.metaWrite(id, 'header', A)).toMatchObject(refused)
        expect(await port.copyFolderInfo(id)).toMatchObject(refused)
      }
      const tooLarge = new Uint8Array(MAX_JOURNAL_ENTRY_BYTES + 1)
      expect(await port.journalAppend(VAULT, [A, tooLarge])).toMatchObject(refused)
      expect(await port.journalAppend(VAULT, [new Uint8Array(0)])).toMatchObject(refused)
      expect(await port.journalReplace(VAULT, [tooLarge])).toMatchObject(refused)
      expect(
        await port.metaWrite(VAULT, 'header', new Uint8Array(MAX_META_BYTES + 1)),
      ).toMatchObject(refused)
      expect(await port.snapshotWrite(VAULT, A, -1)).toMatchObject(refused)
      expect(await port.snapshotWrite(VAULT, new Uint8Array(0), 1)).toMatchObject(refused)
      expect(await port.vaultIds()).toEqual({ ok: true, value: [] })
      for (const id of ['', '../journal', '0000000001-0000000000000000']) {
        expect(await port.snapshotRead(VAULT, id)).toMatchObject({ ok: false })
        expect(await port.snapshotJudge(VAULT, id, false)).toMatchObject({ ok: false })
      }
    })

    it('changes nothing of what it was given, and gives copies', async () => {
      const { port } = await open()
      const behind = new Uint8Array([9, 9, 1, 2, 9])
      const view = behind.subarray(2, 4)
      await port.journalAppend(VAULT, [view])
      await port.metaWrite(VAULT, 'header', view)
      await port.snapshotWrite(VAULT, view, 1)
      behind.fill(7)
      expect(await port.journalRead(VAULT)).toEqual({ ok: true, value: [new Uint8Array([1, 2])] })
      expect(await port.metaRead(VAULT, 'header')).toEqual({
        ok: true,
        value: new Uint8Array([1, 2]),
      })
    })
  })
}
