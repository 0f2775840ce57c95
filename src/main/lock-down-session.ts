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
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const { requestingUrl } = details
    // Details of a request for devices name them; those of other requests do not.
    const wanted = 'mediaTypes' in details ? details.mediaTypes : undefined
    const isCamera = permission === 'media' && wanted?.length === 1 && wanted[0] === 'video'
    answer(
      isAllowed(permission, requestingUrl, ownOrigin) ||
        (isCamera && isTakingPhoto(contents, requestingUrl, ownOrigin)),
    )
  })
  session.setPermissionCheckHandler((contents, permission, requestingOrigin, details) => {
    const isCamera = permission === 'media' && details.mediaType === 'video'
    return (
      isAllowed(permission, requestingOrigin, ownOrigin) ||
      (isCamera && isTakingPhoto(contents, requestingOrigin, ownOrigin))
    )
  })
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

/** The screen that shows the camera's picture says so in its address; everywhere else there is no camera. */
const CAMERA_ADDRESS = /^#[^?]*\?(?:[^#]*&)?camera=on(?:&|$)/

function isTakingPhoto(
  contents: { getURL(): string } | null,
  asker: string,
  ownOrigin: string,
): boolean {
  const address = contents?.getURL() ?? ''
  if (!isOwnAddress(asker, ownOrigin) || !isOwnAddress(address, ownOrigin)) return false
  return CAMERA_ADDRESS.test(new URL(address).hash)
}

/** The dev server's live reload speaks WebSocket on the same host and port; the app's own scheme has no such twin. */
function isOwnRequest(address: string, ownOrigin: string): boolean {
  return (
    isOwnAddress(address, ownOrigin) ||
    (ownOrigin.startsWith('http://') && isOwnAddress(address.replace(/^ws:/, 'http:'), ownOrigin))
  )
}
