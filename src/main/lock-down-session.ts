import type { Session } from 'electron'
import { isOwnAddress } from './app-origin'
import { ALLOWED_PERMISSIONS } from './lock-down'

/** The part of a session that the lock-down touches. */
export type LockableSession = Pick<
  Session,
  | 'on'
  | 'setBluetoothPairingHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'webRequest'
>

/**
 * Applied to every session as it is made, before any window: Electron's own defaults approve every permission, download
 * what is asked for and fetch dictionaries.
 */
export function lockDownSession(session: LockableSession, ownOrigin: string): void {
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isAllowed(permission, details.requestingUrl, ownOrigin))
  })
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isAllowed(permission, requestingOrigin, ownOrigin),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url, ownOrigin) })
  })
  session.on('will-download', (event) => event.preventDefault())
}

function isAllowed(permission: string, asker: string, ownOrigin: string): boolean {
  return ALLOWED_PERMISSIONS.includes(permission) && isOwnAddress(asker, ownOrigin)
}

/** The dev server's live reload speaks WebSocket on the same host and port; the app's own scheme has no such twin. */
function isOwnRequest(address: string, ownOrigin: string): boolean {
  return (
    isOwnAddress(address, ownOrigin) ||
    (ownOrigin.startsWith('http://') && isOwnAddress(address.replace(/^ws:/, 'http:'), ownOrigin))
  )
}
