import { fail, ok } from '../../../../shared/result'
import type { StoragePort } from '../../../../shared/storage-port'
import { readHeader, type KeyHeader } from '../crypto/key-header'
import { answered } from '../sealed/second-copy'
import { openSnapshotFile } from '../sealed/snapshot-file'
import { sealedDatabaseNames } from '../sealed/vault-database'
import { openSealedSession } from '../sealed/write-database'
import type { EngineAnswer } from './engine-context'

const READ_LIMIT_MS = 60_000

const fromDatabases = async (): Promise<readonly KeyHeader[]> => {
  const headers: KeyHeader[] = []
  const names = await sealedDatabaseNames()
  for (const name of names.ok ? names.value : []) {
    const opened = await openSealedSession(name)
    if (!opened.ok) continue
    const stored = await opened.value.read(({ meta }) => meta.get('header'))
    opened.value.close()
    const header = stored.ok ? readHeader(stored.value?.bytes ?? null) : undefined
    if (header !== undefined) headers.push(header)
  }
  return headers
}

const fromSnapshots = async (
  port: StoragePort,
  vaultId: string,
): Promise<KeyHeader | undefined> => {
  const listed = await answered(port.snapshotList(vaultId), READ_LIMIT_MS)
  const newest = listed.ok ? [...listed.value].sort((a, b) => (a.id < b.id ? 1 : -1)) : []
  for (const { id } of newest) {
    const bytes = await answered(port.snapshotRead(vaultId, id), READ_LIMIT_MS)
    const file = bytes.ok ? openSnapshotFile(bytes.value) : undefined
    if (file !== undefined) return file.header
  }
  return undefined
}

/**
 * The copies of the vault's newest key header: outside the database, inside it, in snapshots. An empty list is
 * a first run; 'corrupt' says that a vault is here but no header can be read, which is never a first run.
 */
export const findHeaders = async (port: StoragePort): EngineAnswer<readonly KeyHeader[]> => {
  const ids = await answered(port.vaultIds())
  const found: KeyHeader[] = []
  for (const vaultId of ids.ok ? ids.value : []) {
    const bytes = await answered(port.metaRead(vaultId, 'header'))
    const header = bytes.ok ? readHeader(bytes.value) : undefined
    if (header?.vaultId === vaultId) found.push(header)
  }
  found.push(...(await fromDatabases()))
  if (found.length === 0) {
    for (const vaultId of ids.ok ? ids.value : []) {
      const header = await fromSnapshots(port, vaultId)
      if (header !== undefined) found.push(header)
    }
  }
  if (found.length === 0) {
    if (!ids.ok) return ids
    const names = await sealedDatabaseNames()
    // What cannot be listed may be a vault.
    const isThere = ids.value.length > 0 || !names.ok || names.value.length > 0
    return isThere ? fail('corrupt', 'header') : ok([])
  }
  const newestFirst = found.sort((left, right) =>
    left.createdAt === right.createdAt
      ? right.revision - left.revision
      : left.createdAt < right.createdAt
        ? 1
        : -1,
  )
  // One vault at a time: the one set up last. Others are kept untouched. An older copy of its header would let a
  // passphrase in that was changed since.
  const [first] = newestFirst
  return ok(
    newestFirst.filter(
      ({ vaultId, revision }) => vaultId === first?.vaultId && revision === first.revision,
    ),
  )
}
