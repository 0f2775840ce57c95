/** What the guard needs of the window. */
export interface ClosingWindow {
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown
  destroy(): void
}

/** Whether closing now would lose text. */
export interface UnsavedWork {
  /** The renderer's word on it. */
  set(unsaved: boolean): void
  /** Asks before the window closes while there is unsaved text; askLeave answers true to close all the same. */
  guard(window: ClosingWindow, askLeave: () => Promise<boolean>): void
}

/** One per program: there is one window. */
export function createUnsavedWork(): UnsavedWork {
  let isUnsaved = false
  return {
    set: (unsaved) => {
      isUnsaved = unsaved
    },
    guard(window, askLeave) {
      let isAsking = false
      window.on('close', (event) => {
        if (!isUnsaved) return
        event.preventDefault()
        if (isAsking) return
        isAsking = true
        void askLeave()
          .then((leaves) => {
            if (leaves) window.destroy()
          })
          .finally(() => {
            isAsking = false
          })
      })
    },
  }
}
