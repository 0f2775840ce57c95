import type {
  Host,
  HostInfo,
  LockReason,
  SavedFile,
  SaveFileErrorCode,
  SaveFileRequest,
} from '../../../shared/host'
import type { IpcBridge } from '../../../shared/ipc'
import type { Result } from '../../../shared/result'
import { createElectronStorage } from './storage-electron'

/** The desktop: every wish goes through the preload to the main process. */
export function createElectronHost(bridge: IpcBridge): Host {
  return {
    kind: 'electron',
    storage: createElectronStorage(bridge),
    saveFile(request: SaveFileRequest): Promise<Result<SavedFile, SaveFileErrorCode>> {
      return bridge['file.save']({
        // A copy in its own buffer: a view would carry the whole buffer behind it across the border.
        bytes: new Uint8Array(request.bytes),
        suggestedName: request.suggestedName,
        kind: request.kind,
      })
    },
    async info(): Promise<HostInfo> {
      return valueOf(await bridge['app.info'](undefined))
    },
    async setUnsavedWork(unsaved: boolean): Promise<void> {
      valueOf(await bridge['app.unsaved-work'](unsaved))
    },
    shell: {
      nextEvent: async () => valueOf(await bridge['desktop.next-event'](undefined)),
      readOpened: (id) => bridge['desktop.read-opened']({ id }),
      diagnostics: async () => valueOf(await bridge['desktop.diagnostics'](undefined)),
      noteFailure: async (code) => valueOf(await bridge['desktop.note-failure']({ code })),
      program: {
        choose: () => bridge['program.choose'](undefined),
        handOver: (id) => bridge['program.hand-over']({ id }),
      },
    },
    async nextLockWish(): Promise<LockReason> {
      return valueOf(await bridge['app.next-lock-wish'](undefined))
    },
  }
}

/** Calls that cannot fail in a whole program: a refusal is a bug and goes to the top-level handler. */
function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The shell refused a call: ${result.error.code}`)
  return result.value
}
