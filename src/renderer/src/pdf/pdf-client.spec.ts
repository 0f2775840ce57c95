import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SAMPLE_LEAFLET } from '../../../../tests/pdf/sample-documents'
import { createPdfClient, type PdfWorker } from './pdf-client'
import type { PdfRequest } from './worker-messages'

/** A worker that answers when told to: the host's part. Real workers are used in the browser spec. */
class HeldWorker extends EventTarget implements PdfWorker {
  readonly requests: PdfRequest[] = []
  terminated = false
  postMessage(request: PdfRequest): void {
    this.requests.push(request)
  }
  terminate(): void {
    this.terminated = true
  }
  answer(index: number, answer: Uint8Array): void {
    const id = this.requests[index]?.id
    this.dispatchEvent(new MessageEvent('message', { data: { id, ok: true, answer } }))
  }
}

const options = { largePrint: false, pageSize: 'A4' } as const
const workers: HeldWorker[] = []
const newClient = () =>
  createPdfClient({
    now: () => new Date(0),
    startWorker: () => {
      const worker = new HeldWorker()
      workers.push(worker)
      return worker
    },
  })

beforeEach(() => {
  vi.useFakeTimers()
  workers.length = 0
})
afterEach(() => vi.useRealTimers())

test('answers find their questions, whatever the order', async () => {
  const client = newClient()
  const [first, second] = [
    client.renderPdf(SAMPLE_LEAFLET, options),
    client.renderPdf(SAMPLE_LEAFLET, options),
  ]
  workers[0]?.answer(1, Uint8Array.of(2))
  workers[0]?.answer(0, Uint8Array.of(1))
  expect(await first).toEqual({ ok: true, value: Uint8Array.of(1) })
  expect(await second).toEqual({ ok: true, value: Uint8Array.of(2) })
  expect(workers).toHaveLength(1)
})

test('after 20 seconds everything that waits fails and a new worker is started', async () => {
  const client = newClient()
  const slow = client.renderPdf(SAMPLE_LEAFLET, options)
  vi.advanceTimersByTime(19_999)
  const later = client.renderPdf(SAMPLE_LEAFLET, options)
  expect(workers[0]?.terminated).toBe(false)
  vi.advanceTimersByTime(1)
  const timeout = { ok: false, error: { code: 'pdf-failed', detail: 'timeout' } }
  expect(await slow).toEqual(timeout)
  expect(await later).toEqual(timeout)
  expect(workers[0]?.terminated).toBe(true)
  const next = client.renderPdf(SAMPLE_LEAFLET, options)
  workers[1]?.answer(0, Uint8Array.of(3))
  expect((await next).ok).toBe(true)
})

test('a crash fails what waits; a late crash of the old worker does not touch the new one', async () => {
  const client = newClient()
  const lost = client.renderPdf(SAMPLE_LEAFLET, options)
  workers[0]?.dispatchEvent(new Event('error'))
  expect(await lost).toMatchObject({ error: { detail: 'crashed' } })
  const next = client.renderPdf(SAMPLE_LEAFLET, options)
  workers[0]?.dispatchEvent(new Event('error'))
  workers[1]?.answer(0, Uint8Array.of(4))
  expect((await next).ok).toBe(true)
})

test('a failure inside the worker is passed on by its kind only', async () => {
  const client = newClient()
  const failed = client.renderPdf(SAMPLE_LEAFLET, options)
  const id = workers[0]?.requests[0]?.id
  workers[0]?.dispatchEvent(
    new MessageEvent('message', { data: { id, ok: false, errorName: 'RangeError' } }),
  )
  expect(await failed).toEqual({ ok: false, error: { code: 'pdf-failed', detail: 'RangeError' } })
})

test('nothing is started before the first task', () => {
  newClient()
  expect(workers).toHaveLength(0)
})
