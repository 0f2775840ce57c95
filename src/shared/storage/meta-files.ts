import { fail, ok, type Result } from '../result'
import type { MetaName, StorageErrorCode } from '../storage-port'
import { checkedBytes, withCheck } from './checked-record'
import type { StorageTools } from './storage-files'
import { writeWhole } from './whole-file'

/** The header holds the wrapped keys: without it nothing can be opened, so it lies there twice. */
const SECOND_HEADER = 'header-second'

const filesOf = (name: MetaName): readonly string[] =>
  name === 'header' ? ['header', SECOND_HEADER] : [name]

/** Writes one of the small records, whole or not at all; a damaged one is kept aside. Throws what the disk answers. */
export async function writeMeta(
  folder: string,
  name: MetaName,
  bytes: Uint8Array,
  tools: StorageTools,
): Promise<void> {
  await tools.files.makeFolder(folder)
  for (const file of filesOf(name)) {
    const isDamaged = (await readOne(`${folder}/${file}`, tools)) === 'damaged'
    await writeWhole(folder, file, withCheck(bytes), tools, isDamaged)
  }
}

/** The record, or null where there never was one. 'damaged' when nothing whole is left of one. */
export async function readMeta(
  folder: string,
  name: MetaName,
  tools: StorageTools,
): Promise<Result<Uint8Array | null, StorageErrorCode>> {
  let isDamaged = false
  for (const file of filesOf(name)) {
    const found = await readOne(`${folder}/${file}`, tools)
    if (found === 'damaged') isDamaged = true
    else if (found !== undefined) return ok(found)
  }
  return isDamaged ? fail('damaged') : ok(null)
}

async function readOne(
  path: string,
  { files }: StorageTools,
): Promise<Uint8Array | 'damaged' | undefined> {
  if ((await files.byteLength(path)) === undefined) return undefined
  return checkedBytes(await files.read(path)) ?? 'damaged'
}
