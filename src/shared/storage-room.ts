/** Less free room than this is said, bytes. */
const LOW_BYTES = 500 * 1024 * 1024

/** So many times the database must fit once more: a whole copy, a recovery and their room to work. */
const DATABASE_TIMES = 3

/** Below this no photo is taken in, bytes: what is left is for what is written. */
const PHOTO_BYTES = 200 * 1024 * 1024

/** 'low' is said; at 'no-photos' no photo is taken in either. What is written is saved as long as the disk takes it. */
export type StorageRoom = 'enough' | 'low' | 'no-photos'

/** Judges the free room beside the size of the database, both in bytes; null where nobody says. */
export const roomFor = (freeBytes: number | null, databaseBytes: number): StorageRoom => {
  if (freeBytes === null) return 'enough'
  if (freeBytes < PHOTO_BYTES) return 'no-photos'
  return freeBytes < LOW_BYTES || freeBytes < DATABASE_TIMES * databaseBytes ? 'low' : 'enough'
}
