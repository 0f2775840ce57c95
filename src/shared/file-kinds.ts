import type { FileKind } from './host'

/** Extension of each kind, without the dot. */
export const FILE_EXTENSIONS: Readonly<Record<FileKind, string>> = { pdf: 'pdf' }

/** Media type of each kind. */
export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = { pdf: 'application/pdf' }
