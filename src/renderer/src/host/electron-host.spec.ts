import { expect, it } from 'vitest'
import { IPC_CHANNELS } from '../../../shared/ipc-channels'
import type { IpcBridge } from '../../../shared/ipc'
import { fail, ok } from '../../../shared/result'
import { createElectronHost } from './electron-host'

function recordingBridge(answers: Partial<IpcBridge> = {}) {
  const calls: [string, unknown][] = []
  const bridge: IpcBridge = {
    'file.save': (request) => {
      calls.push(['file.save', request])
      return Promise.resolve(ok({ displayName: 'x.pdf' }))
    },
    'app.info': (request) => {
      calls.push(['app.info', request])
      return Promise.resolve(ok({ appVersion: '1.2.3', platform: 'linux' }))
    },
    'app.unsaved-work': (request) => {
      calls.push(['app.unsaved-work', request])
      return Promise.resolve(ok(undefined))
    },
    ...answers,
  }
  return { bridge, calls }
}

it('uses every channel of the contract', async () => {
  const { bridge, calls } = recordingBridge()
  const host = createElectronHost(bridge)
  await host.saveFile({ bytes: new Uint8Array([1]), suggestedName: 'x', kind: 'pdf' })
  await host.info()
  await host.setUnsavedWork(true)
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
  const { bridge } = recordingBridge({ 'file.save': () => Promise.resolve(fail('disk-full')) })
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
    'app.info': () => Promise.resolve(fail('invalid-request')),
    'app.unsaved-work': () => Promise.resolve(fail('invalid-request')),
  })
  const host = createElectronHost(bridge)
  await expect(host.info()).rejects.toThrow('invalid-request')
  await expect(host.setUnsavedWork(true)).rejects.toThrow('invalid-request')
})
