import type { ShellMode } from './shell-mode'

/**
 * Scheme, host and partition are the address of everything the clinic has saved: IndexedDB belongs to them.
 * Changing one of them opens an empty record. They are frozen for ever; a spec says so.
 */
export const APP_SCHEME = 'app'
/** Host part of the app's own address; see APP_SCHEME. */
export const APP_HOST = 'bundle'
/** Named session that holds the storage; see APP_SCHEME. */
export const STORAGE_PARTITION = 'persist:palpate'
/** Folder name below the user's application data; see APP_SCHEME. */
export const DATA_FOLDER_NAME = 'Palpate'

/** Trying things out under the dev server must not touch what a clinic has saved. */
export const dataFolderNameOf = (mode: ShellMode): string =>
  mode === 'development' ? `${DATA_FOLDER_NAME} development` : DATA_FOLDER_NAME

/** Origin of the app's own pages. Written out: URL.origin is 'null' for a scheme Node does not know. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** Scheme and host of an address in the form of APP_ORIGIN; undefined for what is no address or carries a login. */
export function originOf(address: string): string | undefined {
  const url = URL.parse(address)
  if (url === null || url.username !== '' || url.password !== '') return undefined
  return `${url.protocol}//${url.host}`
}

/** True for an address below the given origin, and for a blob that a page of that origin made. */
export function isOwnAddress(address: string, ownOrigin: string): boolean {
  if (address.startsWith('blob:')) return originOf(address.slice('blob:'.length)) === ownOrigin
  return originOf(address) === ownOrigin
}
