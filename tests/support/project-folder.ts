import { join } from 'node:path'

/** The project's own folder: tests may be started from anywhere. */
export const PROJECT = join(import.meta.dirname, '../..')
