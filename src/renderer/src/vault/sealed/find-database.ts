import { fail, ok, type Result } from '../../../../shared/result'
import type { StoragePort } from '../../../../shared/storage-port'
import type { RecoveryReason } from '../../services/sealed-workspace'
import type { VaultErrorCode } from '../../services/workspace'
import { NotAuthenticError } from '../crypto/envelope'
import type { KeyRing } from '../crypto/key-ring'
import type { Session } from '../session'
import { isDamage } from '../vault-errors'
import { openLink } from './audit-chain'
import { holdsErased, lastSequence } from './journal-batches'
import { verifiedPosition, type Position } from './position'
import { answered } from './second-copy'
import {
  sealedDatabaseNames,
  SEALED_STORES,
  type OutboxRow,
  type SealedDatabase,
} from './vault-database'
import { openSealedSession } from './write-database'

/** The database as it was found, compared with what lies outside it. */
export type FoundDatabase =
  | {
      readonly kind: 'whole'
      readonly session: Session<SealedDatabase>
      readonly position: Position
      readonly pending: readonly OutboxRow[]
      readonly journaled: number
      /** False: the second copy lacks something that only a new snapshot can put right. */
      readonly secondCopyWhole: boolean
      /** True: the second copy still holds what was erased, because that was stopped or failed. */
      readonly holdsErased: boolean
      /** Under way: whether every store of records has as many rows as the position says. */
      readonly countsFit: Promise<Result<boolean, VaultErrorCode>>
    }
  | { readonly kind: 'recovery'; readonly reason: RecoveryReason; readonly known: number }

const JOURNAL_LIMIT_MS = 60_000
const TRIES = 3

interface Contents {
  readonly positionBytes: Uint8Array | undefined
  readonly outbox: readonly OutboxRow[]
}

const contentsOf = (session: Session<SealedDatabase>): Promise<Result<Contents, VaultErrorCode>> =>
  session.read(async (database) => ({
    positionBytes: (await database.meta.get('position'))?.bytes,
    outbox: await database.outbox.toArray(),
  }))

/** The trail is the longest store and no record depends on it: each whole copy counts it, and its own check finds gaps. */
const COUNTED = SEALED_STORES.filter((store) => store !== 'audit')

const countsFit = async (
  session: Session<SealedDatabase>,
  { counts }: Position,
): Promise<Result<boolean, VaultErrorCode>> => {
  const counted = await session.read((database) =>
    // One transaction: what is written meanwhile does not count.
    database.dexie.transaction('r', [...COUNTED], () =>
      Promise.all(COUNTED.map((store) => database.rows(store).count())),
    ),
  )
  if (!counted.ok) return counted
  return ok(COUNTED.every((store, index) => counts[store] === counted.value[index]))
}

/** Opens, trying again: the backing store may need a moment after an unclean end. */
const openedTolerantly = async (
  name: string,
): Promise<Result<Session<SealedDatabase>, VaultErrorCode>> => {
  let opened = await openSealedSession(name)
  for (let tried = 1; tried < TRIES && !opened.ok && opened.error.code === 'unknown'; tried += 1)
    opened = await openSealedSession(name)
  return opened
}

/** The database of this vault that stands furthest, when there is no sentinel to say which. */
const furthest = async (ring: KeyRing, vaultId: string): Promise<string | undefined> => {
  let best: Position | undefined
  const names = await sealedDatabaseNames()
  for (const name of names.ok ? names.value : []) {
    const opened = await openSealedSession(name)
    if (!opened.ok) continue
    const stored = await opened.value.read(({ meta }) => meta.get('position'))
    opened.value.close()
    const position = stored.ok ? await verifiedPosition(ring, stored.value?.bytes) : undefined
    if (position?.vaultId !== vaultId) continue
    if (best === undefined || position.sequence > best.sequence) best = position
  }
  return best?.database
}

const endOfTrailFits = async (
  session: Session<SealedDatabase>,
  ring: KeyRing,
  { auditHead }: Position,
): Promise<boolean> => {
  const last = await session.read((database) => database.rows('audit').orderBy('id').last())
  if (!last.ok || last.value === undefined) return last.ok && auditHead.sequence === 0
  try {
    const { entry, mac } = await openLink(ring, last.value)
    return entry.sequence === auditHead.sequence && mac === auditHead.mac
  } catch (error) {
    if (error instanceof NotAuthenticError) return false
    throw error
  }
}

/**
 * Opens the database that the sentinel names and compares it with sentinel and journal. An empty, older or damaged one is
 * 'recovery', never a first run. Fails when it may be whole but cannot be reached now, or is of a newer program.
 */
export const findDatabase = async (
  port: StoragePort,
  vaultId: string,
  ring: KeyRing,
): Promise<Result<FoundDatabase, VaultErrorCode>> => {
  const journalRead = answered(port.journalRead(vaultId), JOURNAL_LIMIT_MS)
  const stored = await answered(port.metaRead(vaultId, 'sentinel'))
  const sentinel = stored.ok ? await verifiedPosition(ring, stored.value) : undefined
  const name = sentinel?.database ?? (await furthest(ring, vaultId))
  const names = await sealedDatabaseNames()
  // Where they cannot be listed, opening it shows whether it is whole.
  const isThere = name !== undefined && (!names.ok || names.value.includes(name))
  const opened = isThere ? await openedTolerantly(name) : undefined
  const contents = opened?.ok === true ? await contentsOf(opened.value) : undefined
  const position =
    contents?.ok === true ? await verifiedPosition(ring, contents.value.positionBytes) : undefined
  const counted =
    opened?.ok === true && position !== undefined ? countsFit(opened.value, position) : undefined

  const journal = await journalRead
  const journaled = journal.ok ? await lastSequence(ring, journal.value) : undefined
  const known = Math.max(sentinel?.sequence ?? 0, journaled ?? 0)
  const recovery = (reason: RecoveryReason) => ok({ kind: 'recovery', reason, known } as const)
  if (opened === undefined) return recovery('missing')
  if (!opened.ok) return isDamage(opened.error.code) ? recovery('damaged') : opened
  const session = opened.value
  const given = <T>(answer: T): T => {
    session.close()
    return answer
  }
  if (contents?.ok === false && !isDamage(contents.error.code)) return given(contents)
  if (contents?.ok !== true || counted === undefined || position?.vaultId !== vaultId) {
    return given(recovery('damaged'))
  }
  if (position.sequence < known) return given(recovery('older'))
  if (!(await endOfTrailFits(session, ring, position))) return given(recovery('damaged'))
  if (position.epoch !== ring.epoch) return given(fail('newer-version'))
  const pending = contents.value.outbox.filter(({ sequence }) => sequence > (journaled ?? 0))
  const reaches =
    (pending[0]?.sequence ?? position.sequence + 1) === (journaled ?? 0) + 1 &&
    (pending.at(-1)?.sequence ?? journaled) === position.sequence
  return ok({
    kind: 'whole',
    session,
    position,
    pending,
    journaled: journaled ?? 0,
    secondCopyWhole: journal.ok && journaled !== undefined && sentinel !== undefined && reaches,
    holdsErased: holdsErased([
      ...(journal.ok ? journal.value : []),
      ...pending.flatMap(({ entries }) => entries),
    ]),
    countsFit: counted,
  })
}
