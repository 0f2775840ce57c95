import { ok, type Result } from '../../../../shared/result'
import type { VaultErrorCode } from '../../services/workspace'
import type { PlacedRecord } from '../case-records'
import { textOf, utf8 } from '../crypto/bytes'
import type { KeyRing } from '../crypto/key-ring'
import type { Session } from '../session'
import { openBlock, sealBlock, type BlockEntry } from './blocks'
import { signedPosition, type Position } from './position'
import type { RecordIndex } from './record-index'
import type { BlockRow, SealedDatabase } from './vault-database'

const BLOCKS_AT_ONCE = 64

interface Source {
  readonly session: Session<SealedDatabase>
  readonly ring: KeyRing
  readonly index: RecordIndex
  readonly position: Position
}

const placeOf = ({ store, id }: { readonly store: string; readonly id: string }): string =>
  `${store}/${id}`

const withoutGone = async (
  { ring, position }: Source,
  row: BlockRow,
  gone: ReadonlySet<string>,
): Promise<{ readonly row: BlockRow; readonly taken: number } | undefined> => {
  const { index, values } = await openBlock(ring, position.databaseId, row)
  const left = index.filter((entry) => !gone.has(placeOf(entry)))
  if (left.length === index.length) return undefined
  // We wrote it, and it is authenticated.
  const pairs = JSON.parse(textOf(values)) as [string, { readonly id: string }][]
  const json = new Map(
    pairs.map(([store, record]) => [
      placeOf({ store, id: record.id }),
      utf8(JSON.stringify(record)),
    ]),
  )
  const entries = left.map((entry): BlockEntry => {
    const text = json.get(placeOf(entry))
    return text === undefined ? entry : { ...entry, json: text }
  })
  return {
    row: await sealBlock(ring, position.databaseId, row.id, entries),
    taken: index.length - left.length,
  }
}

/**
 * Writes the blocks that hold erased records anew without them, in one transaction with the position. The marks of these
 * records go too: nothing is left that they would have to replace.
 */
export const purgeBlocks = async (
  source: Source,
  erased: readonly PlacedRecord[],
): Promise<Result<Position, VaultErrorCode>> => {
  const { session, ring, index, position } = source
  const gone = new Set(erased.map(({ store, record }) => placeOf({ store, id: record.id })))
  const changed: BlockRow[] = []
  let taken = 0
  for (let after = -1; ;) {
    const from = after
    const read = await session.read(({ blocks }) =>
      blocks.where('id').above(from).limit(BLOCKS_AT_ONCE).toArray(),
    )
    if (!read.ok) return read
    const last = read.value.at(-1)
    if (last === undefined) break
    after = last.id
    const purged = await Promise.all(read.value.map((row) => withoutGone(source, row, gone)))
    for (const block of purged) {
      if (block === undefined) continue
      changed.push(block.row)
      taken += block.taken
    }
  }
  const marks = [...gone].filter((mark) => index.marks.has(mark))
  const next: Position = {
    ...position,
    fresh: position.fresh - marks.length,
    wasted: Math.max(0, position.wasted - taken),
  }
  const bytes = await signedPosition(ring, next)
  const written = await session.write(['blocks', 'fresh', 'meta'], async (database) => {
    await database.blocks.bulkPut(changed)
    await database.fresh.bulkDelete(marks)
    await database.meta.put({ id: 'position', bytes })
  })
  if (!written.ok) return written
  for (const mark of marks) index.marks.delete(mark)
  return ok(next)
}
