/// <reference path="./pdfmake-modules.d.ts" />
import layoutBuilderModule from 'pdfmake/js/LayoutBuilder.js'
import pdfDocumentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import type { ContentNode } from './content-node'
import type { DefaultStyle, Furniture, Margins } from './page-look'

/*
 * pdfmake 0.3.11 from inside. Its front door can neither tag a document nor keep a parsed font, so the engine
 * extends three of its classes. Only what is used is described here; the version is pinned.
 */

/** A structure element of pdfkit, once it is part of a document. */
export interface PdfStructure {
  readonly dictionary: { readonly data: Record<string, unknown> }
  add(child: PdfStructure | PdfMarkedContent): this
  end(): void
}

/** A marked piece of a page that belongs to a structure element. */
export interface PdfMarkedContent {
  readonly refs: readonly unknown[]
}

/** A font inside one document: pdfkit's EmbeddedFont. */
export interface EmbeddedFont {
  readonly font: ParsedFont
  readonly constructor: new (document: PdfKitDocument, font: ParsedFont, id: string) => EmbeddedFont
}

/** A picture inside one document. */
export interface EmbeddedImage {
  readonly width: number
  readonly height: number
  embed(document: PdfKitDocument): void
}

/** A font file as fontkit read it: holds no text and belongs to no document. */
export interface ParsedFont {
  readonly characterSet: readonly number[]
  glyphForCodePoint(codePoint: number): unknown
}

/** Values of the document information dictionary. */
export interface DocumentInformation {
  Title: string
  Producer: string
  Creator: string
  CreationDate: Date
}

/** pdfmake's PDFDocument, a pdfkit document and so a readable stream of its bytes. */
export interface PdfKitDocument {
  info: DocumentInformation
  readonly fonts: Record<string, Record<string, unknown>>
  readonly fontCache: Record<string, Record<string, EmbeddedFont>>
  readonly _fontFamilies: Record<string, EmbeddedFont>
  _fontCount: number
  getFontType(bold: boolean, italics: boolean): string
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
  _addInfo(): void
  readonly _imageRegistry: Record<string, EmbeddedImage>
  provideImage(name: string): EmbeddedImage
  openImage(jpeg: ArrayBuffer): EmbeddedImage
  struct(type: string, options: Record<string, unknown>): PdfStructure
  addStructure(element: PdfStructure): this
  markContent(tag: 'Artifact', options: { type: string }): this
  markStructureContent(tag: string): PdfMarkedContent
  endMarkedContent(): this
  /** The page that is being painted; missing before the first. */
  readonly page: { write(operators: string): void } | undefined
  addContent(operators: string): this
  flushPages(): void
  save(): this
  restore(): this
  translate(x: number, y: number): this
  scale(x: number, y: number): this
  rect(x: number, y: number, width: number, height: number): this
  /** Takes the data of an SVG path. */
  path(d: string): this
  circle(x: number, y: number, radius: number): this
  clip(): this
  lineWidth(width: number): this
  lineCap(cap: 'butt' | 'round' | 'square'): this
  lineJoin(join: 'miter' | 'round' | 'bevel'): this
  fill(colour: string): this
  stroke(colour: string): this
  fillAndStroke(fill: string, stroke: string): this
  on(event: 'data', listener: (chunk: Uint8Array) => void): this
  on(event: 'end' | 'pageAdded', listener: () => void): this
  on(event: 'error', listener: (error: unknown) => void): this
  end(): void
}

/** Options that pdfmake hands to pdfkit. */
export interface PdfKitOptions {
  readonly size: readonly [width: number, height: number]
  readonly pdfVersion: '1.7'
  readonly subset: 'PDF/UA'
  readonly tagged: true
  readonly displayTitle: true
  readonly compress: boolean
  readonly lang: string
  readonly autoFirstPage: false
  readonly info: DocumentInformation
  readonly font: null
}

/** A run of text of one look on a line. */
export interface Inline {
  text: string
  width: number
  readonly x: number
  readonly font: EmbeddedFont
  readonly fontSize: number
  readonly color: string
}

/** A line of text, laid out. `source` is added by the engine. */
export interface Line {
  x: number
  y: number
  inlines: Inline[]
  getHeight(): number
  source?: ContentNode
}

/** Anything painted on a page, with its kind. `item` of a line is a Line, of a drawing its node. */
export interface PageItem {
  readonly type: string
  readonly item: unknown
}

/** A page, laid out. */
export interface Page {
  readonly items: readonly PageItem[]
  readonly pageSize: { readonly width: number; readonly height: number }
}

/** A drawing node once it has its place on a page. */
export interface PlacedDrawing extends ContentNode {
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
}

/** Turns nodes into pages. */
export interface PdfLayoutBuilder {
  layoutDocument(
    content: ContentNode,
    document: PdfKitDocument,
    styles: Record<string, unknown>,
    defaultStyle: DefaultStyle,
    background: undefined,
    header: Furniture,
    footer: Furniture,
  ): Page[]
  buildNextLine(node: ContentNode): Line | null
}

/** Paints pages into a document. */
export interface PdfRenderer {
  readonly pdfDocument: PdfKitDocument
  renderPages(pages: readonly Page[]): void
  renderLine(line: Line, x: number, y: number): void
  renderVector(vector: unknown): void
  renderSVG(drawing: PlacedDrawing): void
  renderImage(picture: PlacedDrawing): void
  beginVerticalAlignment(item: unknown): void
  endVerticalAlignment(item: unknown): void
}

/** How pdfmake learns and sets the size of a drawing, in points. */
export interface SvgMeasure {
  measureSVG(svg: string): { readonly width: number; readonly height: number }
  writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string
}

interface Internals {
  readonly PdfKitDocument: new (
    fonts: Record<string, Record<string, string>>,
    images: Record<string, never>,
    patterns: Record<string, never>,
    attachments: Record<string, never>,
    options: PdfKitOptions,
    files: FontFileSystem,
    mayReadFile: (path: string) => boolean,
  ) => PdfKitDocument
  readonly PdfLayoutBuilder: new (
    size: { width: number; height: number; orientation: 'portrait' },
    margins: Margins,
    measure: SvgMeasure,
  ) => PdfLayoutBuilder
  readonly PdfRenderer: new (document: PdfKitDocument) => PdfRenderer
}

/** Where pdfmake looks font files up by name; it has no other access to files. */
export interface FontFileSystem {
  existsSync(name: string): boolean
  readFileSync(name: string): Uint8Array
}

/** pdfmake is CommonJS: Node hands over `{ default }`, bundlers hand over what is in it. */
function defaultOf(module: unknown): unknown {
  return typeof module === 'object' && module !== null && 'default' in module
    ? defaultOf(module.default)
    : module
}

// The border to untyped code: the spec beside this file checks each class and method that is named above.
export const { PdfKitDocument, PdfLayoutBuilder, PdfRenderer } = {
  PdfKitDocument: defaultOf(pdfDocumentModule),
  PdfLayoutBuilder: defaultOf(layoutBuilderModule),
  PdfRenderer: defaultOf(rendererModule),
} as Internals
