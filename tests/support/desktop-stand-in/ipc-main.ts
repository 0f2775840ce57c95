import { onlyKnown } from './only-known.ts'
import { tellSaved } from './stand-in-dialog.ts'
import { state } from './stand-in-state.ts'
import { decodeWire, encodeWire } from './wire-values.ts'

type Listener = (event: { senderFrame: unknown; sender: unknown }, ...args: unknown[]) => unknown

/** Electron's ipcMain. */
export const ipcMain = onlyKnown('ipcMain', {
  handle: (channel: string, listener: Listener) => {
    if (state.ipcListeners.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    state.ipcListeners.set(channel, listener)
  },
})

/** What Chromium says about the frame a call came from. */
export interface CallingFrame {
  readonly isMain: boolean
  /** As the main process knows it; 'null' when opaque. */
  readonly origin: string
  isGone(): boolean
}

/** Answers one call of a page. A listener that throws answers with an error, as Electron does. */
export async function answerInvoke(frame: CallingFrame, text: string): Promise<string> {
  const call = decodeWire(text) as { channel: string; args: unknown[] }
  const listener = state.ipcListeners.get(call.channel)
  if (listener === undefined) {
    return encodeWire({ failed: `No handler registered for '${call.channel}'` })
  }
  try {
    const value = await listener({ senderFrame: senderFrameOf(frame), sender: {} }, ...call.args)
    if (call.channel === 'file.save' && isSuccess(value)) tellSaved()
    return encodeWire({ value })
  } catch (error) {
    return encodeWire({ failed: String(error) })
  }
}

const isSuccess = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === true

/** Electron's WebFrameMain of the calling frame. One that is gone throws when it is asked, as Electron's does. */
function senderFrameOf(frame: CallingFrame): object {
  const alive = <Value>(value: Value): Value => {
    if (!frame.isGone()) return value
    throw new Error('Render frame was disposed before WebFrameMain could be accessed')
  }
  return onlyKnown('WebFrameMain', {
    get parent(): object | null {
      return alive(frame.isMain ? null : {})
    },
    get origin(): string {
      return alive(frame.origin)
    },
    get detached(): boolean {
      return alive(false)
    },
  })
}
