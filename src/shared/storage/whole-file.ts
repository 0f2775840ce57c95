import { randomHex, type StorageTools } from './storage-files'

/** How a half-written file is named. */
const STRAY_NAME = /^\.palpate-[0-9a-f]{32}\.tmp$/

/** Age after which a half-written file is nobody's, in ms: another window may be writing. An estimate. */
const STRAY_AGE_MS = 60 * 60 * 1000

/** A new name beside the files of a folder, for one that is not whole yet. */
export const unfinishedPath = (folder: string, tools: StorageTools): string =>
  `${folder}/.palpate-${randomHex(tools, 16)}.tmp`

/**
 * Writes a file so that it is there whole or not at all; what it replaces stays whole until then, or is kept aside when
 * it is known to be damaged. Throws what the disk answers.
 */
export async function writeWhole(
  folder: string,
  name: string,
  bytes: Uint8Array,
  tools: StorageTools,
  isDamagedNow = false,
): Promise<void> {
  const unfinished = unfinishedPath(folder, tools)
  try {
    await tools.files.writeNew(unfinished, bytes)
    if (isDamagedNow) await setAside(folder, name, tools)
    await tools.files.rename(unfinished, `${folder}/${name}`)
  } catch (error) {
    await removeQuietly(unfinished, tools)
    throw error
  }
  await tools.files.syncFolder(folder)
}

/** Removes what an ended program left half-written. What cannot be removed now is tried again the next time. */
export async function removeStrays(folder: string, { files, now }: StorageTools): Promise<void> {
  for (const name of (await files.list(folder)).filter((other) => STRAY_NAME.test(other))) {
    const path = `${folder}/${name}`
    const age = now() - (await files.changedAt(path).catch(now))
    if (age > STRAY_AGE_MS) await files.remove(path).catch(() => undefined)
  }
}

/** Removes what did not become a file; the first error is the one to report. */
export const removeQuietly = (path: string, { files }: StorageTools): Promise<void> =>
  files.remove(path).catch(() => undefined)

/** Keeps a damaged file aside: it may still be worth something to whoever repairs it. */
async function setAside(folder: string, name: string, tools: StorageTools): Promise<void> {
  await tools.files.makeFolder(`${folder}/set-aside`)
  await tools.files.rename(
    `${folder}/${name}`,
    `${folder}/set-aside/${name}-${randomHex(tools, 8)}`,
  )
}
