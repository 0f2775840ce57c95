import { Dexie } from 'dexie'
import { createBrowserStorage } from '../../src/renderer/src/host/storage-browser'
import type { Patient } from '../../src/domain/case/patient'
import type { Result } from '../../src/shared/result'
import type { Lump, Visit } from '../../src/domain/case/visit'
import { createOwnWorkspace, type OwnWorkspace } from '../../src/renderer/src/vault/own-workspace'
import { sealedDatabaseNames } from '../../src/renderer/src/vault/sealed/vault-database'
import { valueOf } from '../support/invented-vault'
import { MemoryStoragePort } from '../support/memory-storage-port'

/* What tests/bench/vault.bench.ts measures, inside a page: the vault in its worker over real IndexedDB. */

const PASSPHRASE = 'copper lantern under seven quiet bridges'
const CASE_BYTES = 2_048
const AT_ONCE = 1_000
const FLOOR_ROWS = 200

const at = '2026-11-24T12:00:00.000Z'
const sizeOf = (...records: readonly object[]): number =>
  records.reduce((sum, record) => sum + JSON.stringify(record).length, 0)

const aCase = (number: number): { patient: Patient; lump: Lump; visit: Visit } => {
  const [patientId, lumpId] = [crypto.randomUUID(), crypto.randomUUID()]
  const patient: Patient = {
    id: patientId,
    name: `Bench Example ${number}`,
    chartNumber: `B-${number}`,
    birth: { kind: 'date', date: '1970-05-05' },
    sex: 'female',
    createdAt: at,
  }
  const lump: Lump = { id: lumpId, patientId, createdAt: at }
  const visit: Visit = {
    id: crypto.randomUUID(),
    patientId,
    lumpId,
    clinician: 'Dr Bench',
    visitDate: '2026-11-24',
    findings: { tender: false, size_mm: 30, depth: 'deep' },
    note: '',
    plan: 'Ultrasound',
    overrides: [],
    savedAt: at,
    revision: 1,
    assessment: { knowledgeVersion: 'bench', top: [], flags: [] },
  }
  const missing = Math.max(0, CASE_BYTES - sizeOf(patient, lump, visit))
  const words = 'soft mobile lump of the back, no pain at night; '
  return { patient, lump, visit: { ...visit, note: words.repeat(50).slice(0, missing) } }
}

const must = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** How workers are started: the bundler gives their addresses to the page's entry only. */
interface Starters {
  readonly startVaultWorker: () => Worker
  readonly startStorageWorker: () => Worker
}
let starters: Starters

/** Notes when the wrong tries are forgotten: the passphrase is right, and the opening begins. */
class TimedPort extends MemoryStoragePort {
  rightAt = 0
  override now = Date.now()
  override metaWrite(...given: Parameters<MemoryStoragePort['metaWrite']>) {
    if (given[1] === 'attempts') this.rightAt = performance.now()
    return super.metaWrite(...given)
  }
}

let port = new TimedPort()
const workspace = (memory = true): OwnWorkspace =>
  createOwnWorkspace({
    startWorker: () => starters.startVaultWorker(),
    port: memory ? port : createBrowserStorage(window, () => starters.startStorageWorker()),
    milliseconds: () => performance.now(),
  })
let own: OwnWorkspace
const accountId = async (): Promise<string> => must(await own.situation()).accounts[0]?.id ?? ''

const clear = async (): Promise<void> => {
  for (const name of valueOf(await sealedDatabaseNames())) await Dexie.delete(name)
}

const bench = {
  /** Fills a new vault with cases; whole copies twice, so that the journal is as short as it is in use. */
  async fill(cases: number): Promise<void> {
    await clear()
    port = new TimedPort()
    own = workspace()
    must(await own.setUp({ name: 'Dr Bench', passphrase: PASSPHRASE }, await own.newRecoveryKey()))
    for (let done = 0; done < cases; done += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, cases - done) }, (_, index) =>
        aCase(done + index),
      )
      must(
        await own.repositories().saveTogether({
          patients: some.map(({ patient }) => patient),
          lumps: some.map(({ lump }) => lump),
          visits: some.map(({ visit }) => visit),
        }),
      )
    }
    must(await own.backUp())
    must(await own.backUp())
    await own.lock()
    // The first unlocking makes blocks of what is fresh.
    must(await own.unlock(await accountId(), PASSPHRASE))
    must(await own.backUp())
    await own.lock()
  },
  /** Milliseconds from the moment the passphrase was found right to every record in the page. */
  async unlock(): Promise<{ milliseconds: number; records: number }> {
    must(await own.unlock(await accountId(), PASSPHRASE))
    const milliseconds = performance.now() - port.rightAt
    const { patients, lumps, visits } = own.repositories()
    const records =
      must(await patients.list()).length +
      must(await lumps.list()).length +
      must(await visits.list()).length
    await own.lock()
    return { milliseconds, records }
  },
  /** The floor: the same bytes in 200 rows of one table: read, AES-GCM, JSON.parse. */
  async floor(cases: number, runs: number): Promise<readonly number[]> {
    const name = `floor-${cases}`
    const dexie = new Dexie(name)
    dexie.version(1).stores({ rows: 'id' })
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ])
    const iv = new Uint8Array(12)
    const perRow = Math.ceil(cases / FLOOR_ROWS)
    for (let id = 0; id < FLOOR_ROWS; id += 1) {
      const some = Array.from({ length: perRow }, (_, index) => aCase(index))
      const text = new TextEncoder().encode(JSON.stringify(some))
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text)
      await dexie.table('rows').put({ id, sealed: new Uint8Array(sealed) })
    }
    dexie.close()
    const times: number[] = []
    for (let run = 0; run < runs; run += 1) {
      times.push(
        await timed(async () => {
          await dexie.open()
          const rows = (await dexie.table('rows').toArray()) as {
            sealed: Uint8Array<ArrayBuffer>
          }[]
          const parsed = await Promise.all(
            rows.map(
              async ({ sealed }) =>
                JSON.parse(
                  new TextDecoder().decode(
                    await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed),
                  ),
                ) as unknown,
            ),
          )
          if (parsed.length !== FLOOR_ROWS) throw new Error('rows')
        }),
      )
      dexie.close()
    }
    await Dexie.delete(name)
    return times
  },
  /** A whole copy written, read back and counted: milliseconds and bytes. */
  async snapshot(): Promise<{ milliseconds: number; bytes: number }> {
    must(await own.unlock(await accountId(), PASSPHRASE))
    let bytes = 0
    const milliseconds = await timed(async () => {
      bytes = must(await own.backUp()).snapshot.byteLength
    })
    await own.lock()
    return { milliseconds, bytes }
  },
  /** Milliseconds to bring everything back after the database is gone. */
  async restore(): Promise<number> {
    await own.lock()
    for (const name of valueOf(await sealedDatabaseNames())) await Dexie.delete(name)
    if (must(await own.unlock(await accountId(), PASSPHRASE)) !== 'needs-recovery')
      throw new Error('not recovered')
    const milliseconds = await timed(async () => must(await own.recover()))
    await own.lock()
    return milliseconds
  },
  /** Milliseconds of each acknowledged save, the journal durable in the browser's own files. */
  async saves(count: number): Promise<readonly number[]> {
    await clear()
    own = workspace(false)
    must(await own.setUp({ name: 'Dr Bench', passphrase: PASSPHRASE }, await own.newRecoveryKey()))
    const times: number[] = []
    for (let number = 0; number < count; number += 1) {
      const one = aCase(number)
      times.push(await timed(async () => must(await own.repositories().saveVisit(one))))
    }
    await own.lock()
    return times
  },
}

/** What the bench may call. */
export type VaultBench = typeof bench

/** Called by the page's entry. */
const offerBench = (given: Starters): void => {
  starters = given
  Object.assign(globalThis, { vaultBench: bench })
}

Object.assign(globalThis, { offerVaultBench: offerBench })
