import { afterEach, expect, test } from 'vitest'
import { reactive } from 'vue'
import { SAMPLE_LEAFLET } from '../../../../tests/pdf/sample-documents'
import { createPdfClient, type PdfClient } from './pdf-client'

const now = (): Date => new Date('2026-11-23T10:00:00Z')
const options = { largePrint: false, pageSize: 'A4' } as const
let client: PdfClient | undefined

afterEach(() => client?.close())

test('a worker with its own fonts makes the file', async () => {
  client = createPdfClient({ now })
  const result = await client.renderPdf(SAMPLE_LEAFLET, options)
  if (!result.ok) throw new Error(result.error.detail)
  expect(new TextDecoder().decode(result.value.subarray(0, 8))).toBe('%PDF-1.7')
  expect(result.value.length).toBeGreaterThan(20_000)
})

test('the same document gives the same bytes, warm or cold', async () => {
  client = createPdfClient({ now })
  const cold = await client.renderPdf(SAMPLE_LEAFLET, options)
  await client.warmUp()
  const warm = await client.renderPdf(SAMPLE_LEAFLET, options)
  expect(warm).toEqual(cold)
})

test('a reactive document is taken as it is', async () => {
  client = createPdfClient({ now })
  const result = await client.renderPdf(reactive({ ...SAMPLE_LEAFLET }), reactive({ ...options }))
  expect(result.ok).toBe(true)
})

test('missing letters are named', async () => {
  client = createPdfClient({ now })
  const document = { ...SAMPLE_LEAFLET, footer: 'Clinic 東京' }
  expect(await client.missingGlyphs(document)).toEqual({ ok: true, value: ['東', '京'] })
})

test('after closing, what was under way fails and the next task works', async () => {
  client = createPdfClient({ now })
  const interrupted = client.renderPdf(SAMPLE_LEAFLET, options)
  client.close()
  expect(await interrupted).toEqual({
    ok: false,
    error: { code: 'pdf-failed', detail: 'closed' },
  })
  expect((await client.renderPdf(SAMPLE_LEAFLET, options)).ok).toBe(true)
})
