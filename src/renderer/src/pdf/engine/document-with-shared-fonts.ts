import {
  PdfKitDocument,
  type EmbeddedFont,
  type EmbeddedImage,
  type FontFileSystem,
  type ParsedFont,
  type PdfKitOptions,
} from './pdfmake-internals'
import { FONT_FAMILY, type FontFiles } from '../font-files'

interface SharedFont {
  readonly embed: EmbeddedFont['constructor']
  readonly parsed: ParsedFont
}

/**
 * Fonts already read, by their bytes. Reading them is most of the cost of a document and the result belongs to none;
 * words that were laid out stay with their document, so nothing a patient was told is kept here.
 */
const sharedFonts = new WeakMap<Uint8Array, SharedFont>()

const FILE_NAMES = { normal: 'regular', bold: 'bold' } as const

const fontFileSystem = (fonts: FontFiles): FontFileSystem => ({
  existsSync: (name) => Object.hasOwn(fonts, name),
  readFileSync: (name) => {
    if (name !== 'regular' && name !== 'bold') throw new Error('no such font file')
    return fonts[name]
  },
})

/** A document that reads each font file once for all documents, reaches no other file, and writes valid metadata. */
export class DocumentWithSharedFonts extends PdfKitDocument {
  readonly #fontFiles: FontFiles

  readonly #pictures: Readonly<Record<string, Uint8Array>>

  /** What is painted on the page and not yet written. */
  #operators: string[] = []

  constructor(
    fonts: FontFiles,
    pictures: Readonly<Record<string, Uint8Array>>,
    options: PdfKitOptions,
  ) {
    super(
      { [FONT_FAMILY]: { ...FILE_NAMES } },
      {},
      {},
      {},
      options,
      fontFileSystem(fonts),
      () => false,
    )
    this.#fontFiles = fonts
    this.#pictures = pictures
  }

  /** Pictures come with the job alone: a name that it does not hold is no address and no file. */
  override provideImage(name: string): EmbeddedImage {
    const present = Object.hasOwn(this._imageRegistry, name) ? this._imageRegistry[name] : undefined
    if (present !== undefined) return present
    const bytes = Object.hasOwn(this.#pictures, name) ? this.#pictures[name] : undefined
    if (bytes === undefined) throw new Error('no such picture')
    const image = this.openImage(new Uint8Array(bytes).buffer)
    image.embed(this)
    this._imageRegistry[name] = image
    return image
  }

  override provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont {
    const style = this.getFontType(bold, italics)
    const present = this.fontCache[family]?.[style]
    if (present !== undefined) return present
    const bytes = bold ? this.#fontFiles.bold : this.#fontFiles.regular
    const shared = sharedFonts.get(bytes)
    if (shared === undefined) {
      const font = super.provideFont(family, bold, italics)
      rememberLetters(font.font)
      sharedFonts.set(bytes, { embed: font.constructor, parsed: font.font })
      return font
    }
    const id = `F${++this._fontCount}`
    const font = new shared.embed(this, shared.parsed, id)
    this._fontFamilies[id] = font
    ;(this.fontCache[family] ??= {})[style] = font
    return font
  }

  /** pdfkit makes bytes of each operator alone, thousands on a page: here they are made of a page at once. */
  override addContent(operators: string): this {
    // The constructor of pdfkit may paint before this class has its fields.
    if (!(#operators in this)) return super.addContent(operators)
    this.#operators.push(operators)
    return this
  }

  override flushPages(): void {
    if (this.#operators.length > 0) this.page?.write(this.#operators.join('\n'))
    this.#operators = []
    super.flushPages()
  }

  /** pdfkit writes these values into XML as they are: a title with "&" would make the metadata unreadable. */
  override _addInfo(): void {
    const plain = this.info
    this.info = {
      ...plain,
      Title: escapeXml(plain.Title),
      Producer: escapeXml(plain.Producer),
      Creator: escapeXml(plain.Creator),
    }
    super._addInfo()
    this.info = plain
  }
}

/**
 * fontkit remembers a glyph with the letter it was first asked for. Asked for as a mere part of another (the e of é,
 * when a file is written), it would have none for all later documents, and the letter would be lost to screen readers.
 */
function rememberLetters(font: ParsedFont): void {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
