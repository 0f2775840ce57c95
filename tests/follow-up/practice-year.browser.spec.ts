/** Seam: a year of a practice in a sealed vault that crashes and is restored; its recall list against a plain book. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { gatherCases } from '../../src/domain/case/case-records'
import { addDays } from '../../src/domain/case/dates'
import type { IsoDate } from '../../src/domain/case/patient'
import type { Visit } from '../../src/domain/case/visit'
import { withRecallAction } from '../../src/domain/follow-up/act-on-recall'
import { recallList } from '../../src/domain/follow-up/recall'
import type { RecallActionKind, RecallSubject } from '../../src/domain/follow-up/recall-action'
import { lump, patient, valueOf } from '../support/invented-vault'
import { MemoryStoragePort } from '../support/memory-storage-port'
import { action, flagOf, visitOf } from '../support/recall-samples'
import { destroySealed, newSealedVault, unlockedAgain } from '../support/sealed-vault'
import { seededRandom } from '../support/seeded-random'

beforeEach(destroySealed)
afterEach(destroySealed)

const IS_DEEP = import.meta.env['PALPATE_DEEP'] === '1'
const VISITS = IS_DEEP ? 2000 : 40
const DAYS = IS_DEEP ? 365 : 24
const CRASH_EVERY = IS_DEEP ? 6 : 8
const RESTORE_EVERY = IS_DEEP ? 45 : 12
const FIRST_DAY = '2026-01-01'

it(`loses no recall over ${VISITS} visits with crashes and restores`, async () => {
  const draw = seededRandom(2026)
  const chance = (part: number): boolean => draw() < part
  const port = new MemoryStoragePort()
  let today: IsoDate = FIRST_DAY
  const now = () => new Date(`${today}T10:00:00.000Z`)
  let vault: Pick<
    Awaited<ReturnType<typeof unlockedAgain>>,
    'engine' | 'repositories'
  > = await newSealedVault(port, now)
  // The book: the day of each review that was promised, and what each flag still waits for. Kept apart from the vault.
  const reviews = new Map<string, IsoDate>()
  const flags = new Map<string, 'flags' | 'result'>()
  const lumps = new Map<string, Visit[]>()
  const counts = { visits: 0, crashes: 0, unacknowledged: 0, restores: 0, listed: 0 }

  const visitsOf = (id: string): Visit[] => lumps.get(id) ?? []
  const save = (made: Visit) =>
    vault.repositories.saveVisit({
      patient: { ...patient, id: made.patientId },
      lump: { ...lump, id: made.lumpId, patientId: made.patientId },
      visit: made,
    })
  const reopen = async (): Promise<void> => {
    const opened = await unlockedAgain(port, undefined, now)
    if (valueOf(opened.answer) === 'needs-recovery') valueOf(await opened.engine.recover())
    vault = opened
  }
  /** The program ends in the middle of a save. What was not acknowledged is entered again if it is not there. */
  const savedOverCrash = async (made: Visit): Promise<void> => {
    counts.crashes += 1
    const saving = save(made)
    if (chance(0.5)) await Promise.resolve()
    await vault.engine.leave()
    const isAcknowledged = (await saving).ok
    await reopen()
    const kept = valueOf(await vault.repositories.visits.get(made.id))
    if (isAcknowledged) expect(kept, 'an acknowledged visit is lost').toEqual(made)
    else counts.unacknowledged += 1
    if (kept === undefined) valueOf(await save(made))
  }
  const newVisit = async (isCrash: boolean): Promise<void> => {
    const known = [...lumps.keys()]
    const isNew = known.length === 0 || chance(0.6)
    const id = isNew ? `l${known.length}` : (known[Math.floor(draw() * known.length)] ?? 'l0')
    const planned = chance(0.7) ? addDays(today, Math.floor(draw() * 120)) : undefined
    const isFlagged = isNew && chance(0.2)
    const made: Visit = {
      ...visitOf(`${id}-${visitsOf(id).length}`, 0, {}, isFlagged ? [flagOf(336)] : []),
      patientId: `p${id}`,
      lumpId: id,
      visitDate: today,
      savedAt: `${today}T09:00:00.${String(visitsOf(id).length).padStart(3, '0')}Z`,
      ...(planned ? { followUp: { date: planned, reason: '' } } : {}),
    }
    if (isCrash) await savedOverCrash(made)
    else valueOf(await save(made))
    counts.visits += 1
    lumps.set(id, [...visitsOf(id), made])
    const due = reviews.get(id)
    if (planned) reviews.set(id, planned)
    else if (due !== undefined && today >= due) reviews.delete(id)
    if (isFlagged) flags.set(id, 'flags')
  }
  const act = async (
    id: string,
    at: number,
    kind: RecallActionKind,
    subject: RecallSubject,
    more: object = {},
  ): Promise<void> => {
    const visit = visitsOf(id)[at]
    if (!visit) throw new Error('no visit')
    const acted = withRecallAction(visit, { ...action(kind, subject), on: today, ...more })
    valueOf(await vault.repositories.visits.save(acted))
    lumps.set(
      id,
      visitsOf(id).map((one, index) => (index === at ? acted : one)),
    )
  }
  const actOnWhatIsDue = async (): Promise<void> => {
    for (const [id, due] of [...reviews]) {
      if (due > today || !chance(0.25)) continue
      const at = visitsOf(id).findLastIndex(({ followUp }) => followUp)
      if (chance(0.6)) {
        await act(id, at, 'done', 'review')
        reviews.delete(id)
      } else {
        const toDate = addDays(today, 1 + Math.floor(draw() * 30))
        await act(id, at, 'moved', 'review', { toDate })
        reviews.set(id, toDate)
      }
    }
    for (const [id, waits] of [...flags]) {
      if (!chance(0.15)) continue
      await act(id, 0, waits === 'flags' ? 'referred' : 'result', 'flags')
      if (waits === 'flags') flags.set(id, 'result')
      else flags.delete(id)
    }
  }
  const check = async (): Promise<void> => {
    const { repositories } = vault
    const cases = gatherCases({
      patients: valueOf(await repositories.patients.list()),
      lumps: valueOf(await repositories.lumps.list()),
      visits: valueOf(await repositories.visits.list()),
    })
    const listed = recallList(cases, [], today)
      .filter(({ kind, overdueDays }) => kind !== 'review' || overdueDays >= 0)
      .map(({ kind, lumpId }) => `${kind} ${lumpId}`)
    const promised = [
      ...[...reviews].filter(([, due]) => due <= today).map(([id]) => `review ${id}`),
      ...[...flags].map(([id, waits]) => `${waits} ${id}`),
    ]
    counts.listed += promised.length
    expect(listed.sort()).toEqual(promised.sort())
  }

  for (let day = 0; day < DAYS; day += 1) {
    today = addDays(FIRST_DAY, day)
    port.now = now().getTime()
    const upTo = Math.round(((day + 1) * VISITS) / DAYS)
    let isCrashDay = day % CRASH_EVERY === CRASH_EVERY - 1
    while (counts.visits < upTo) {
      await newVisit(isCrashDay)
      isCrashDay = false
    }
    if (day % RESTORE_EVERY === RESTORE_EVERY - 1) {
      // The database is gone, as after a new disk: everything comes back from the second copy.
      counts.restores += 1
      if (chance(0.5)) valueOf(await vault.engine.backUp())
      await vault.engine.leave()
      await destroySealed()
      await reopen()
    }
    await actOnWhatIsDue()
    await check()
  }
  await vault.engine.leave()
  expect(counts).toMatchObject({
    visits: VISITS,
    crashes: Math.floor(DAYS / CRASH_EVERY),
    restores: Math.floor(DAYS / RESTORE_EVERY),
  })
  expect(counts.listed).toBeGreaterThan(IS_DEEP ? VISITS : 10)
}, 600_000)
