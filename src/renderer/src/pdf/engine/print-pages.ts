import type { FontFiles } from '../font-files'
import type { ContentNode } from './content-node'
import { DocumentWithSharedFonts } from './document-with-shared-fonts'
import { findStranded, lastLineY } from './find-stranded'
import type { DefaultStyle, Furniture, Margins } from './page-look'
import type { Page } from './pdfmake-internals'
import type { StructureElement } from './structure-element'
import { StructuredLayout } from './structured-layout'
import { svgMeasure } from './svg-measure'
import { TaggedRenderer } from './tagged-renderer'

/** Content ready for layout. Nodes and structure belong together and are used once. */
export interface PrintableContent {
  readonly content: ContentNode[]
  readonly structure: StructureElement
  readonly header: Furniture
  readonly footer: Furniture
}

/** How the pages are set. */
export interface PageLook {
  readonly margins: Margins
  readonly defaultStyle: DefaultStyle
  /** Builds the content anew; the named nodes start a page. */
  readonly contentWith: (pageStarts: ReadonlySet<string>) => PrintableContent
}

/** A document ready for printing. */
export interface PrintJob extends PageLook {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly createdAt: Date
  /** Points. */
  readonly pageSize: { readonly width: number; readonly height: number }
  /** JPEG files by the name that nodes call them by. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>
  /** The same set a little closer, taken where that saves a last page with little on it. */
  readonly closer?: PageLook
}

/** Part of a page that may be taken up by what a closer look is tried for: more of it cannot be saved. */
const LITTLE_OF_PAGE = 0.4

/** Who made the file, in its properties. */
const PRODUCER = 'Palpate'

/**
 * Lays a job out and writes it as PDF 1.7 with the structure of PDF/UA-1. Reaches no address and no file: pdfmake's
 * loader of addresses is not part of this program, and its access to files is refused.
 */
export async function printPages(job: PrintJob, fonts: FontFiles): Promise<Uint8Array> {
  const document = new DocumentWithSharedFonts(fonts, job.pictures ?? {}, {
    size: [job.pageSize.width, job.pageSize.height],
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    compress: true,
    lang: job.language,
    autoFirstPage: false,
    info: {
      Title: job.title,
      Producer: PRODUCER,
      Creator: PRODUCER,
      CreationDate: job.createdAt,
    },
    font: null,
  })
  const { pages, structure } = bestLayout(job, document)
  const bytes = collect(document)
  new TaggedRenderer(document, structure).renderPages(pages)
  document.end()
  return bytes
}

interface LaidOut {
  readonly pages: readonly Page[]
  readonly structure: StructureElement
}

function bestLayout(job: PrintJob, document: DocumentWithSharedFonts): LaidOut {
  const usual = layOut(job, job, document)
  const last = usual.pages.at(-1)
  if (!job.closer || usual.pages.length < 2 || last === undefined) return usual
  if (lastLineY(last) > job.pageSize.height * LITTLE_OF_PAGE) return usual
  const closer = layOut(job, job.closer, document)
  return closer.pages.length < usual.pages.length ? closer : usual
}

/** Lays out again, with a page started earlier, until no heading stands alone at the foot of a page. */
function layOut(job: PrintJob, look: PageLook, document: DocumentWithSharedFonts): LaidOut {
  const pageStarts = new Set<string>()
  for (;;) {
    const { content, structure, header, footer } = look.contentWith(pageStarts)
    const layout = new StructuredLayout(
      { ...job.pageSize, orientation: 'portrait' },
      look.margins,
      svgMeasure,
    )
    const pages = layout.layoutDocument(
      { stack: content },
      document,
      {},
      look.defaultStyle,
      undefined,
      header,
      footer,
    )
    const stranded = findStranded(pages)
    // A node that already starts its page cannot be helped further: the loop must end.
    if (stranded === undefined || pageStarts.has(stranded)) return { pages, structure }
    pageStarts.add(stranded)
  }
}

function collect(document: DocumentWithSharedFonts): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('error', reject)
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0))
      let offset = 0
      for (const chunk of chunks) {
        bytes.set(chunk, offset)
        offset += chunk.length
      }
      resolve(bytes)
    })
  })
}
