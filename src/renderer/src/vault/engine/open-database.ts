import { ok } from '../../../../shared/result'
import { sameBytes } from '../crypto/bytes'
import type { Session } from '../session'
import type { SealedDatabase } from '../sealed/vault-database'
import { createCaseKeys } from '../sealed/case-keys'
import { findDatabase, type FoundDatabase } from '../sealed/find-database'
import { loadRecords } from '../sealed/load-records'
import { createOpenVault } from '../sealed/open-vault'
import type { Told } from '../sealed/prepare-batch'
import { createRecordIndex } from '../sealed/record-index'
import { writtenHeader } from '../crypto/key-header'
import { answered } from '../sealed/second-copy'
import {
  passedOn,
  tellSecondCopy,
  tellStatus,
  userOf,
  type EngineAnswer,
  type EngineContext,
  type Unlocked,
} from './engine-context'
import { takeSnapshot } from './take-snapshot'

const opened = async (
  context: EngineContext,
  unlocked: Unlocked,
  found: Extract<FoundDatabase, { kind: 'whole' }>,
  notes: readonly Told[],
): EngineAnswer<'open' | 'needs-recovery'> => {
  const { ring } = unlocked
  const { session, position, pending, journaled } = found
  const keys = createCaseKeys(ring, (ids) =>
    session.read(({ rows }) => rows('keys').bulkGet([...ids])),
  )
  const index = createRecordIndex()
  const open = createOpenVault({
    ...{ session, ring, keys, index, position, pending, journaled },
    port: context.port,
    user: userOf(unlocked),
    now: context.now,
    onChange: () => tellSecondCopy(context),
  })
  // The trail is told before anything is shown, while the records are read.
  const [loaded, counted, noted] = await Promise.all([
    loadRecords({ session, ring, keys, position }, index, context.sink),
    found.countsFit,
    open.commit([], notes),
  ])
  const isDamaged = loaded.ok ? counted.ok && !counted.value : loaded.error.code === 'corrupt'
  if (!loaded.ok || !counted.ok || isDamaged) {
    await open.secondCopy.settled()
    session.close()
    if (!loaded.ok && !isDamaged) return loaded
    if (!counted.ok && !isDamaged) return counted
    unlocked.recovery = { reason: 'damaged', known: open.position().sequence }
    return ok('needs-recovery')
  }
  delete unlocked.recovery
  unlocked.open = open
  await keepHeaderInside(session, unlocked)
  // A vault that cannot be written to can still be read; the bar says that it is not saving.
  tellStatus(context, { saving: noted.ok ? 'saved' : 'failed' })
  tellSecondCopy(context)
  // Blocks may hold the text of what was erased; the copies are made anew by the upkeep.
  if (found.holdsErased) context.erasedInCopies = true
  if (loaded.value.fromRows || found.holdsErased) await open.tidy(true)
  if (!found.secondCopyWhole) await mendSecondCopy(context, unlocked)
  return ok('open')
}

/** The database's own copy of the header follows the one outside: a change may have been made while it was closed. */
const keepHeaderInside = async (
  session: Session<SealedDatabase>,
  { header }: Unlocked,
): Promise<void> => {
  const bytes = writtenHeader(header)
  const stored = await session.read(({ meta }) => meta.get('header'))
  if (stored.ok && stored.value !== undefined && sameBytes(stored.value.bytes, bytes)) return
  // A failure here is no loss: the copy outside counts, and the next unlocking tries again.
  await session.write(['meta'], ({ meta }) => meta.put({ id: 'header', bytes }))
}

/** The second copy lacks something: header and a new whole snapshot put it right. */
const mendSecondCopy = async (context: EngineContext, { header }: Unlocked): Promise<void> => {
  const bytes = writtenHeader(header)
  const kept = await answered(context.port.metaWrite(header.vaultId, 'header', bytes))
  const taken = kept.ok ? await takeSnapshot(context, { compact: 'all' }) : kept
  if (!taken.ok) tellStatus(context, { secondCopy: 'failed' })
}

/** Opens the database of the unlocked keys. An empty, older or damaged one leaves the vault awaiting recovery. */
export const openOwnDatabase = async (
  context: EngineContext,
  notes: readonly Told[],
): EngineAnswer<'open' | 'needs-recovery'> => {
  const { unlocked } = context
  if (unlocked === undefined) return passedOn({ code: 'locked' })
  const found = await findDatabase(context.port, unlocked.header.vaultId, unlocked.ring)
  if (!found.ok) {
    context.unlocked = undefined
    return found
  }
  if (found.value.kind === 'whole') return opened(context, unlocked, found.value, notes)
  const { reason, known } = found.value
  unlocked.recovery = { reason, known }
  return ok('needs-recovery')
}
