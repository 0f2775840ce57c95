/** What is asked of the frame that a call came from. A frame that is gone throws when it is asked. */
export interface SenderFrame {
  readonly parent: unknown
  readonly origin: string
  readonly detached: boolean
}

/** True only for the live main frame of a page of our own origin. */
export function isTrustedSender(frame: SenderFrame | null, ownOrigin: string): boolean {
  try {
    return frame !== null && !frame.detached && frame.parent === null && frame.origin === ownOrigin
  } catch {
    // "Render frame was disposed before WebFrameMain could be accessed": nobody is left to answer.
    return false
  }
}
