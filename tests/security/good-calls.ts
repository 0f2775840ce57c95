import type { IpcBridge, IpcRequest, IpcResponse } from '../../src/shared/ipc'
import type { IpcChannel } from '../../src/shared/ipc-channels'
import type { IpcHandlers } from '../../src/main/ipc-server'
import { ok } from '../../src/shared/result'

const vaultId = '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab'
const transferId = '0123456789abcdef0123456789abcdef'
const bytes = new Uint8Array([37, 80, 68, 70, 45])
const snapshot = {
  id: '0000000001-0123456789abcdef',
  byteLength: 5,
  writtenAt: 0,
  verified: true,
  recordCount: 1,
}
const copyFolder = { id: 'x', displayName: 'Copies', lastCopyAt: null, lastError: null }

/** A call of each channel that must get through: a wrapper that refuses everything would pass the attacks. */
export const GOOD_CALLS: { readonly [Channel in IpcChannel]: IpcRequest<Channel> } = {
  'file.save': { bytes, suggestedName: 'Handout', kind: 'pdf' },
  'app.info': undefined,
  'app.unsaved-work': true,
  'app.next-lock-wish': undefined,
  'storage.journal-append': { vaultId, entries: [bytes] },
  'storage.journal-read': { vaultId },
  'storage.journal-read-next': { next: transferId },
  'storage.journal-salvage': { vaultId },
  'storage.journal-replace': { vaultId, entries: [bytes, bytes] },
  'storage.snapshot-begin': { vaultId },
  'storage.snapshot-add': { vaultId, uploadId: transferId, bytes },
  'storage.snapshot-finish': { vaultId, uploadId: transferId, recordCount: 1 },
  'storage.snapshot-read': { vaultId, id: snapshot.id, from: 0 },
  'storage.snapshot-list': { vaultId },
  'storage.snapshot-judge': { vaultId, id: snapshot.id, keep: true },
  'storage.meta-write': { vaultId, name: 'header', bytes },
  'storage.meta-read': { vaultId, name: 'sentinel' },
  'storage.vault-ids': undefined,
  'storage.status': undefined,
  'storage.copy-folder-choose': { vaultId },
  'storage.copy-folder-info': { vaultId },
  'storage.backup-pick': undefined,
  'storage.backup-read': { pickId: transferId, from: 0 },
  'desktop.next-event': undefined,
  'desktop.read-opened': { id: transferId },
  'desktop.diagnostics': undefined,
  'desktop.note-failure': { code: 'P-0A1B2C' },
  'program.choose': undefined,
  'program.hand-over': { id: transferId },
}

/** What a main process in order answers to them. */
export const GOOD_ANSWERS: { readonly [Channel in IpcChannel]: IpcResponse<Channel> } = {
  'file.save': ok({ displayName: 'x.pdf' }),
  'app.info': ok({ appVersion: '1.2.3', platform: 'linux' }),
  'app.unsaved-work': ok(undefined),
  'app.next-lock-wish': ok('suspend'),
  'storage.journal-append': ok(undefined),
  'storage.journal-read': ok({ entries: [bytes], next: null }),
  'storage.journal-read-next': ok({ entries: [bytes], next: transferId }),
  'storage.journal-salvage': ok({ entries: [], next: null }),
  'storage.journal-replace': ok(undefined),
  'storage.snapshot-begin': ok(transferId),
  'storage.snapshot-add': ok(undefined),
  'storage.snapshot-finish': ok(snapshot),
  'storage.snapshot-read': ok({ bytes, byteLength: 5 }),
  'storage.snapshot-list': ok([snapshot]),
  'storage.snapshot-judge': ok([snapshot]),
  'storage.meta-write': ok(undefined),
  'storage.meta-read': ok(null),
  'storage.vault-ids': ok([vaultId]),
  'storage.status': ok({ freeBytes: null, journalBytes: 0, snapshotBytes: 0, kind: 'files' }),
  'storage.copy-folder-choose': ok(copyFolder),
  'storage.copy-folder-info': ok(null),
  'storage.backup-pick': ok({ pickId: transferId, byteLength: 5 }),
  'storage.backup-read': ok(bytes),
  'desktop.next-event': ok({ kind: 'command', command: 'cases' }),
  'desktop.read-opened': ok(bytes),
  'desktop.diagnostics': ok('text'),
  'desktop.note-failure': ok(undefined),
  'program.choose': ok({
    id: transferId,
    displayName: 'x.dmg',
    way: 'starts',
    manifest: {
      version: '1.2.4',
      released: '2027-01-01',
      notes: { summary: 'x', new: [], changed: [], know: [] },
    },
  }),
  'program.hand-over': ok('declined'),
}

/** Handlers that answer so and tell which was reached, with what. */
export const answeringHandlers = (
  reached: (channel: string, request: unknown) => void,
  answers: Partial<typeof GOOD_ANSWERS> = {},
): IpcHandlers =>
  // Each channel is given its own answer, which TypeScript cannot follow through a list of entries.
  Object.fromEntries(
    Object.entries({ ...GOOD_ANSWERS, ...answers }).map(([channel, answer]) => [
      channel,
      (request: unknown) => {
        reached(channel, request)
        return answer
      },
    ]),
  ) as unknown as IpcHandlers

/** The same as the renderer sees it. */
export const answeringBridge = (
  reached: (channel: string, request: unknown) => void,
  answers: Partial<typeof GOOD_ANSWERS> = {},
): IpcBridge =>
  Object.fromEntries(
    Object.entries(answeringHandlers(reached, answers)).map(([channel, answer]) => [
      channel,
      // The union of all handlers takes any request here: see above.
      (request: unknown) => Promise.resolve((answer as (given: unknown) => unknown)(request)),
    ]),
  ) as unknown as IpcBridge
