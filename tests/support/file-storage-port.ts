import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IPC_CHANNELS } from '../../src/shared/ipc-channels'
import type { IpcBridge } from '../../src/shared/ipc'
import { fail, ok } from '../../src/shared/result'
import { createTurns } from '../../src/shared/storage/storage-files'
import { serveIpc, type IpcHandlers } from '../../src/main/ipc-server'
import { nodeStorageFiles } from '../../src/main/storage/node-storage-files'
import { createStorageHandlers, type StorageSetup } from '../../src/main/storage/storage-handlers'
import { createElectronStorage } from '../../src/renderer/src/host/storage-electron'
import type { StoragePort } from '../../src/shared/storage-port'

const ORIGIN = 'app://bundle'
const FRAME = { parent: null, origin: ORIGIN, detached: false }

/** Calls that wait, to be run by hand. */
export interface Later {
  readonly work: () => void
  readonly delayMs: number
}

const made: string[] = []

/** A folder of its own, until removeVaultFolders. */
export function makeVaultFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'palpate-vault-'))
  made.push(folder)
  return folder
}

/** Removes every folder that was made here. */
export function removeVaultFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** Main's storage on a folder of the machine's disk; anything can be put in another's place. */
export const storageSetup = (
  root: string,
  changes: Partial<StorageSetup> = {},
): StorageSetup & { readonly laters: Later[] } => {
  const laters: Later[] = []
  return {
    root,
    files: nodeStorageFiles,
    randomBytes: (byteLength) => new Uint8Array(randomBytes(byteLength)),
    now: Date.now,
    inTurn: createTurns(),
    later: (work, delayMs) => {
      const entry = { work, delayMs }
      laters.push(entry)
      return () => {
        const at = laters.indexOf(entry)
        if (at >= 0) laters.splice(at, 1)
      }
    },
    askFolder: () => Promise.resolve(undefined),
    askBackup: () => Promise.resolve(undefined),
    ...changes,
    laters,
  }
}

/** The renderer's port on main's storage, every call through the checks of the border, as on the desktop. */
export function openFileStoragePort(setup: StorageSetup): StoragePort {
  const listeners = new Map<string, (...args: never[]) => unknown>()
  const handlers: IpcHandlers = {
    'file.save': () => fail('cancelled'),
    'app.info': () => ok({ appVersion: '1', platform: 'test' }),
    'app.unsaved-work': () => ok(undefined),
    'desktop.next-event': () => ok({ kind: 'superseded' }),
    'desktop.read-opened': () => fail('not-found'),
    'desktop.diagnostics': () => ok(''),
    'desktop.note-failure': () => ok(undefined),
    'program.choose': () => ok(null),
    'program.hand-over': () => fail('not-found'),
    'app.next-lock-wish': () => ok('suspend'),
    ...createStorageHandlers(setup),
  }
  serveIpc(
    { handle: (channel, listener) => void listeners.set(channel, listener) },
    { ownOrigin: ORIGIN, handlers },
  )
  const call = (channel: string, request: unknown): Promise<unknown> =>
    Promise.resolve(
      Reflect.apply(listeners.get(channel) ?? missing, undefined, [
        { senderFrame: FRAME },
        structuredClone(request),
      ]),
    ).then((answer) => structuredClone(answer))
  // The border itself checks what goes through; its type is the bridge's.
  const bridge = Object.fromEntries(
    IPC_CHANNELS.map((channel) => [channel, (request: unknown) => call(channel, request)]),
  ) as unknown as IpcBridge
  return createElectronStorage(bridge)
}

const missing = (): never => {
  throw new Error('no such channel')
}
