import { expect, it } from 'vitest'
import { IPC_CHANNELS } from '../../../shared/ipc-channels'
import { fail, ok } from '../../../shared/result'
import { answeringBridge } from '../../../../tests/security/good-calls'
import { createElectronHost } from './electron-host'

function recordingBridge(answers: Parameters<typeof answeringBridge>[1] = {}) {
  const calls: [string, unknown][] = []
  const bridge = answeringBridge((channel, request) => calls.push([channel, request]), answers)
  return { bridge, calls }
}

it('uses every channel of the contract', async () => {
  const bytes = new Uint8Array([1])
  const { bridge, calls } = recordingBridge({
    // Two pages, so that the second is asked for too; and a backup, so that it is read.
    'storage.journal-read': ok({ entries: [bytes], next: '0'.repeat(32) }),
    'storage.journal-read-next': ok({ entries: [bytes], next: null }),
  })
  const host = createElectronHost(bridge)
  const vault = '3f0c5f0e-6f7f-4b1c-9d9d-0123456789ab'
  await host.saveFile({ bytes, suggestedName: 'x', kind: 'pdf' })
  await host.info()
  await host.setUnsavedWork(true)
  expect(await host.nextLockWish()).toBe('suspend')
  const { storage } = host
  await storage.journalAppend(vault, [bytes])
  expect(await storage.journalRead(vault)).toEqual(ok([bytes, bytes]))
  await storage.journalSalvage(vault)
  await storage.journalReplace(vault, [])
  await storage.snapshotWrite(vault, bytes, 1)
  await storage.snapshotRead(vault, '0000000001-0123456789abcdef')
  await storage.snapshotList(vault)
  await storage.snapshotJudge(vault, '0000000001-0123456789abcdef', true)
  await storage.metaWrite(vault, 'header', bytes)
  await storage.metaRead(vault, 'header')
  await storage.vaultIds()
  await storage.status()
  await storage.copyFolderChoose(vault)
  await storage.copyFolderInfo(vault)
  expect(await storage.backupPick()).toMatchObject({ ok: true })
  await host.shell?.nextEvent()
  await host.shell?.readOpened('0'.repeat(32))
  await host.shell?.diagnostics()
  await host.shell?.noteFailure('P-0A1B2C')
  await host.shell?.program?.choose()
  await host.shell?.program?.handOver('0'.repeat(32))
  expect(calls.map(([channel]) => channel)).toEqual([...IPC_CHANNELS])
})

it('sends the bytes of a view alone, not the buffer behind it', async () => {
  const { bridge, calls } = recordingBridge()
  const behind = new Uint8Array([9, 9, 1, 2, 9])
  await createElectronHost(bridge).saveFile({
    bytes: behind.subarray(2, 4),
    suggestedName: 'x',
    kind: 'pdf',
  })
  const [, request] = calls[0] ?? []
  expect(request).toEqual({ bytes: new Uint8Array([1, 2]), suggestedName: 'x', kind: 'pdf' })
  expect((request as { bytes: Uint8Array }).bytes.buffer.byteLength).toBe(2)
})

it('passes on what went wrong with a file', async () => {
  const { bridge } = recordingBridge({ 'file.save': fail('disk-full') })
  expect(
    await createElectronHost(bridge).saveFile({
      bytes: new Uint8Array([1]),
      suggestedName: 'x',
      kind: 'pdf',
    }),
  ).toEqual({ ok: false, error: { code: 'disk-full' } })
})

it('throws when the shell refuses what it cannot refuse: that is a bug', async () => {
  const { bridge } = recordingBridge({
    'app.info': fail('invalid-request'),
    'app.unsaved-work': fail('invalid-request'),
  })
  const host = createElectronHost(bridge)
  await expect(host.info()).rejects.toThrow('invalid-request')
  await expect(host.setUnsavedWork(true)).rejects.toThrow('invalid-request')
})
