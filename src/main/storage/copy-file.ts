import { fail, ok, type Result } from '../../shared/result'
import type { StorageErrorCode } from '../../shared/storage-port'
import type { StorageTools } from '../../shared/storage/storage-files'
import { removeQuietly, removeStrays, unfinishedPath } from '../../shared/storage/whole-file'

const PART_BYTES = 4 * 1024 * 1024

/**
 * Copies a file into another folder so that it is there whole or not at all, reads it back and compares.
 * Throws what the disks answer; 'damaged' when what was read back is something else.
 */
export async function copyFile(
  source: string,
  folder: string,
  name: string,
  tools: StorageTools,
): Promise<Result<void, StorageErrorCode>> {
  const { files } = tools
  const byteLength = await files.byteLength(source)
  if (byteLength === undefined) return fail('not-found')
  await removeStrays(folder, tools)
  const unfinished = unfinishedPath(folder, tools)
  try {
    await files.writeNew(unfinished, new Uint8Array(0))
    for (let at = 0; at < byteLength; at += PART_BYTES)
      await files.writeAt(unfinished, at, await files.read(source, at, PART_BYTES), false)
    await files.sync(unfinished)
    if (!(await isSame(source, unfinished, byteLength, tools))) {
      await removeQuietly(unfinished, tools)
      return fail('damaged', 'copy')
    }
    await files.rename(unfinished, `${folder}/${name}`)
  } catch (error) {
    await removeQuietly(unfinished, tools)
    throw error
  }
  await files.syncFolder(folder)
  return ok(undefined)
}

async function isSame(
  source: string,
  copy: string,
  byteLength: number,
  { files }: StorageTools,
): Promise<boolean> {
  if ((await files.byteLength(copy)) !== byteLength) return false
  for (let at = 0; at < byteLength; at += PART_BYTES) {
    const original = await files.read(source, at, PART_BYTES)
    const copied = await files.read(copy, at, PART_BYTES)
    if (Buffer.compare(original, copied) !== 0) return false
  }
  return true
}
