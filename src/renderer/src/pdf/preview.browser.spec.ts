import { afterEach, expect, test } from 'vitest'
import { SAMPLE_LEAFLET } from '../../../../tests/pdf/sample-documents'
import { createPdfClient } from './pdf-client'
import { openPreview, type PdfPreview } from './preview'

let preview: PdfPreview | undefined

afterEach(() => preview?.close())

async function sampleBytes(): Promise<Uint8Array> {
  const client = createPdfClient({ now: () => new Date('2026-11-23T10:00:00Z') })
  const result = await client.renderPdf(SAMPLE_LEAFLET, { largePrint: false, pageSize: 'A4' })
  client.close()
  if (!result.ok) throw new Error(result.error.detail)
  return result.value
}

async function open(bytes: Uint8Array): Promise<PdfPreview> {
  const result = await openPreview(bytes)
  if (!result.ok) throw new Error(result.error.detail)
  preview = result.value
  return preview
}

/** Pixels that are darker than paper, as a part of all. */
function inked(canvas: HTMLCanvasElement): number {
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark++
  return dark / (data.length / 4)
}

test('draws a page, and the bytes stay usable', async () => {
  const bytes = await sampleBytes()
  const size = bytes.length
  const { pageCount, render } = await open(bytes)
  expect(pageCount).toBe(2)
  const canvas = document.createElement('canvas')
  await render(1, canvas, 1)
  expect(canvas.style.width).toMatch(/^595(\.\d+)?px$/)
  expect(inked(canvas)).toBeGreaterThan(0.02)
  expect(bytes.length).toBe(size)
})

test('a newer drawing on the same canvas wins', async () => {
  const { render } = await open(await sampleBytes())
  const canvas = document.createElement('canvas')
  await Promise.all([render(1, canvas, 2), render(2, canvas, 1)])
  expect(canvas.style.width).toMatch(/^595/)
  expect(inked(canvas)).toBeGreaterThan(0.01)
})

test('the text of a page is read in order, with the figure described', async () => {
  const { textOf } = await open(await sampleBytes())
  const lines = (await textOf(1)).split('\n')
  expect(lines.slice(0, 3)).toEqual([
    'Demonstration: this patient is invented',
    'The lump on the back of your neck',
    'For Alex Example. Seen on 23 Nov 2026 by Dr Robin Sample at Demo Clinic.',
  ])
  expect(lines).toContain(
    'Drawing of the front and the back of a body. A dot with a ring marks the right side of the back of the neck.',
  )
  expect(lines.join(' ')).not.toContain('Page 1')
})

test('bytes that are no PDF fail with a code', async () => {
  const result = await openPreview(new TextEncoder().encode('not a file'))
  expect(result).toMatchObject({ ok: false, error: { code: 'preview-failed' } })
})
