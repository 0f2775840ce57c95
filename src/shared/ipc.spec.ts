import { expect, it } from 'vitest'
import { IPC_CHANNELS } from './ipc-channels'
import { ipcSchema, MAX_SUGGESTED_NAME_LENGTH } from './ipc'

it('has a schema for every channel the preload exposes, and no other', () => {
  expect(Object.keys(ipcSchema).sort()).toEqual([...IPC_CHANNELS].sort())
})

it('names each channel once', () => {
  expect(new Set(IPC_CHANNELS).size).toBe(IPC_CHANNELS.length)
})

it.each(IPC_CHANNELS)('lets %s be refused', (channel) => {
  const refusal = { ok: false, error: { code: 'invalid-request', detail: 'argument' } }
  expect(ipcSchema[channel].response.safeParse(refusal).success).toBe(true)
})

it('takes whole bytes and a short name, and no path', () => {
  const request = { bytes: new Uint8Array([37, 80, 68, 70, 45]), suggestedName: 'x', kind: 'pdf' }
  expect(ipcSchema['file.save'].request.parse(request)).toEqual(request)
  for (const bad of [
    { ...request, bytes: new Uint8Array(0) },
    { ...request, bytes: [37, 80] },
    { ...request, suggestedName: 'x'.repeat(MAX_SUGGESTED_NAME_LENGTH + 1) },
    { ...request, kind: 'exe' },
    { ...request, path: '/etc/passwd' },
  ]) {
    expect(ipcSchema['file.save'].request.safeParse(bad).success).toBe(false)
  }
})
