import type { ContentNode } from './content-node'
import { mergeInlines } from './merge-inlines'
import { paintDrawing } from './paint-drawing'
import {
  PdfRenderer,
  type Line,
  type Page,
  type PdfKitDocument,
  type PdfStructure,
  type PlacedDrawing,
} from './pdfmake-internals'
import type { StructureElement } from './structure-element'

/** Kinds of content that are painted and never read aloud. */
type Artifact = 'Layout' | 'Pagination'

/**
 * Paints pages as pdfmake does, with every piece inside a mark: the text of a structure element, or an artifact.
 * pdfmake's own `tagged` option sets the flags of an accessible file and tags nothing.
 */
export class TaggedRenderer extends PdfRenderer {
  readonly #root: StructureElement
  readonly #written = new Map<StructureElement, PdfStructure>()
  /** Page on which a header cell was read; the rows that pdfmake repeats on later pages are artifacts. */
  readonly #headerPages = new Map<StructureElement, number>()
  #open: StructureElement | Artifact | null = null
  #page = 0

  constructor(document: PdfKitDocument, root: StructureElement) {
    super(document)
    this.#root = root
  }

  override renderPages(pages: readonly Page[]): void {
    const root = this.#write(this.#root, figureBoxes(pages))
    this.pdfDocument.addStructure(root)
    // pdfkit itself closes open marks when a page ends.
    this.pdfDocument.on('pageAdded', () => {
      this.#open = null
      this.#page++
    })
    super.renderPages(pages)
    this.#close()
    root.end()
  }

  override renderLine(line: Line, x: number, y: number): void {
    this.#mark(line.source)
    line.inlines = mergeInlines(line.inlines)
    super.renderLine(line, x, y)
  }

  override renderVector(vector: unknown): void {
    this.#mark(undefined)
    super.renderVector(vector)
  }

  override renderSVG(drawing: PlacedDrawing): void {
    this.#mark(drawing)
    paintDrawing(this.pdfDocument, drawing)
  }

  override renderImage(picture: PlacedDrawing): void {
    this.#mark(picture)
    super.renderImage(picture)
  }

  /** These save and restore the graphics state; a mark must not begin inside and end outside of that. */
  override beginVerticalAlignment(item: unknown): void {
    this.#close()
    super.beginVerticalAlignment(item)
  }

  override endVerticalAlignment(item: unknown): void {
    this.#close()
    super.endVerticalAlignment(item)
  }

  #write(element: StructureElement, boxes: FigureBoxes): PdfStructure {
    const { alternative, language, scope } = element.attributes
    const written = this.pdfDocument.struct(element.role, {
      ...(alternative === undefined ? {} : { alt: alternative }),
      ...(language === undefined ? {} : { lang: language }),
      ...(scope === undefined ? {} : { scope }),
    })
    const box = boxes.get(element)
    // pdfkit turns a box over by the height of the current page, and there is none yet.
    if (box) written.dictionary.data['A'] = { O: 'Layout', Placement: 'Block', BBox: box }
    for (const child of element.children) written.add(this.#write(child, boxes))
    this.#written.set(element, written)
    return written
  }

  #mark(node: ContentNode | undefined): void {
    const target = this.#targetOf(node)
    if (this.#open === target) return
    this.#close()
    if (typeof target === 'string') this.pdfDocument.markContent('Artifact', { type: target })
    else this.#elementOf(target).add(this.pdfDocument.markStructureContent(target.role))
    this.#open = target
  }

  #targetOf(node: ContentNode | undefined): StructureElement | Artifact {
    if (node?.structure === undefined) return node?.furniture === true ? 'Pagination' : 'Layout'
    const { structure } = node
    if (node.repeated !== true) return structure
    const readOn = this.#headerPages.get(structure) ?? this.#page
    this.#headerPages.set(structure, readOn)
    return readOn === this.#page ? structure : 'Pagination'
  }

  #elementOf(structure: StructureElement): PdfStructure {
    const written = this.#written.get(structure)
    if (written === undefined) throw new Error(`${structure.role} is not part of the document`)
    return written
  }

  #close(): void {
    if (this.#open === null) return
    this.pdfDocument.endMarkedContent()
    this.#open = null
  }
}

/** Left, bottom, right, top in points from the lower left corner of the page. */
type FigureBoxes = ReadonlyMap<StructureElement, readonly [number, number, number, number]>

function figureBoxes(pages: readonly Page[]): FigureBoxes {
  const boxes = new Map<StructureElement, readonly [number, number, number, number]>()
  for (const page of pages) {
    for (const { type, item } of page.items) {
      if (type !== 'svg' && type !== 'image') continue
      const drawing = item as PlacedDrawing // pdfmake: the item of a drawing or picture is its placed node
      if (drawing.structure?.role !== 'Figure') continue
      const top = page.pageSize.height - drawing.y
      boxes.set(drawing.structure, [
        drawing.x,
        top - drawing._height,
        drawing.x + drawing._width,
        top,
      ])
    }
  }
  return boxes
}
