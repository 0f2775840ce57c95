import boldUrl from '../../../../resources/fonts/noto-sans-bold.ttf?url'
import regularUrl from '../../../../resources/fonts/noto-sans-regular.ttf?url'
import type { FontFiles } from './font-files'
import type { PdfAnswers, PdfReply, PdfRequest, PdfTask } from './worker-messages'

/* The shell around renderPdf that runs off the screen's thread. It keeps fonts and nothing else. */

let fonts: Promise<FontFiles> | undefined

/** The program is large: the fonts are read while it is loaded, not after. A failure is told to the first task. */
const program = import('./render-pdf')
program.catch(() => undefined)

/** Reads the fonts from the app's own files once; a failed reading is tried again by the next task. */
function loadFonts(): Promise<FontFiles> {
  fonts ??= Promise.all([fetchBytes(regularUrl), fetchBytes(boldUrl)])
    .then(([regular, bold]) => ({ regular, bold }))
    .catch((error: unknown) => {
      fonts = undefined
      throw error
    })
  return fonts
}

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`font answered ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

async function answerTo(task: PdfTask): Promise<PdfAnswers[PdfTask['kind']]> {
  const [files, { missingGlyphs, renderPdf }] = await Promise.all([loadFonts(), program])
  switch (task.kind) {
    case 'warm-up':
      await renderPdf(WARM_UP_DOCUMENT, { largePrint: false, pageSize: 'A4' }, files)
      return null
    case 'render':
      return ownBuffer(
        await renderPdf(task.document, task.options, files, new Date(task.createdAt)),
      )
    case 'missing-glyphs':
      return missingGlyphs(task.document, files)
  }
}

/** Bytes over a buffer of their own, which can be handed over without a copy. */
const ownBuffer = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

/** Touches each part of the program once, so that the first leaflet is as fast as the second. */
const WARM_UP_DOCUMENT = {
  kind: 'handout',
  language: 'en',
  title: 'Warm-up',
  conditionId: null,
  blocks: [
    { type: 'box', tone: 'warning', title: 'Warm-up', lines: ['Warm-up'] },
    { type: 'body-map', placeId: 'cervical-left', alternative: 'Warm-up', caption: 'Warm-up' },
    { type: 'table', caption: 'Warm-up', head: ['Warm-up'], rows: [['Warm-up']] },
    { type: 'list', items: ['Warm-up'] },
  ],
  footer: 'Warm-up',
  demonstration: null,
  textVersion: '1',
} as const

loadFonts().catch(() => undefined)

addEventListener('message', ({ data }: MessageEvent<PdfRequest>) => {
  const { id, task } = data
  answerTo(task).then(
    (answer) => {
      const reply: PdfReply = { id, ok: true, answer }
      postMessage(reply, { transfer: answer instanceof Uint8Array ? [answer.buffer] : [] })
    },
    (error: unknown) => {
      const errorName = error instanceof Error ? error.name : 'unknown'
      const reply: PdfReply = { id, ok: false, errorName }
      postMessage(reply)
    },
  )
})
