import { isOwnAddress } from './app-origin'
import { STOPPED_CONTENTS_EVENTS, WEBRTC_POLICY } from './lock-down'

/** The part of a page that the lock-down touches, written loosely: all four events are stopped the same way. */
export interface LockableContents {
  on(
    event: (typeof STOPPED_CONTENTS_EVENTS)[number],
    stop: (event: { preventDefault(): void; readonly url?: string }) => void,
  ): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
  setWebRTCIPHandlingPolicy(policy: typeof WEBRTC_POLICY): void
}

/**
 * Applied to every page as it is made: it stays where the shell put it and opens nothing.
 * reloadOrigin is the dev server's: its live reload may load its own pages again. A release has none.
 */
export function lockDownContents(contents: LockableContents, reloadOrigin?: string): void {
  for (const name of STOPPED_CONTENTS_EVENTS) {
    contents.on(name, (event) => {
      const isReload =
        reloadOrigin !== undefined &&
        event.url !== undefined &&
        isOwnAddress(event.url, reloadOrigin)
      if (!isReload) event.preventDefault()
    })
  }
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy(WEBRTC_POLICY)
}
