import { z } from 'zod'
import { isSnapshotId } from '../storage-limits'
import { STORAGE_ERROR_CODES } from '../storage-port'
import type { StorageTools } from './storage-files'
import { writeWhole } from './whole-file'

const NOTE = 'copies.json'

const noteSchema = z.strictObject({
  id: z.string(),
  path: z.string(),
  displayName: z.string(),
  lastCopyAt: z.number().nullable(),
  lastError: z.enum(STORAGE_ERROR_CODES).nullable(),
  /** The snapshot that was copied last. */
  copiedId: z.string().refine(isSnapshotId).nullable(),
  /** Snapshots that are gone here and whose copies are still to be removed there. */
  toRemove: z.array(z.string().refine(isSnapshotId)),
})

/** What main keeps about the folder of copies. The path stays on this side. */
export type CopyNote = z.output<typeof noteSchema>

/** The note of a vault; undefined where no folder was chosen, or the note is damaged. */
export async function readCopyNote(
  vaultFolder: string,
  { files }: StorageTools,
): Promise<CopyNote | undefined> {
  const path = `${vaultFolder}/${NOTE}`
  if ((await files.byteLength(path)) === undefined) return undefined
  const text = new TextDecoder().decode(await files.read(path))
  try {
    return noteSchema.safeParse(JSON.parse(text)).data
  } catch {
    // No JSON: the folder has to be chosen again, which the screen asks for when there is none.
    return undefined
  }
}

/** Keeps the note, whole or not at all. Throws what the disk answers. */
export async function writeCopyNote(
  vaultFolder: string,
  note: CopyNote,
  tools: StorageTools,
): Promise<void> {
  await tools.files.makeFolder(vaultFolder)
  await writeWhole(vaultFolder, NOTE, new TextEncoder().encode(JSON.stringify(note)), tools)
}
