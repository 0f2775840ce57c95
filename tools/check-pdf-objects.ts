import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  decodePDFRawStream,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib'

/** Reads values out of a PDF's objects; a value that is not there, or not of the kind asked for, is undefined. */
export class PdfObjects {
  readonly #context: PDFContext

  constructor(context: PDFContext) {
    this.#context = context
  }

  value(dictionary: PDFDict, key: string): PDFObject | undefined {
    return this.#context.lookup(dictionary.get(PDFName.of(key)))
  }

  resolved(object: PDFObject | undefined): PDFObject | undefined {
    return this.#context.lookup(object)
  }

  dictionary(dictionary: PDFDict, key: string): PDFDict | undefined {
    const value = this.value(dictionary, key)
    return value instanceof PDFDict ? value : undefined
  }

  array(dictionary: PDFDict, key: string): readonly PDFObject[] | undefined {
    const value = this.value(dictionary, key)
    return value instanceof PDFArray ? value.asArray() : undefined
  }

  /** A name without its slash. */
  name(dictionary: PDFDict, key: string): string | undefined {
    const value = this.value(dictionary, key)
    return value instanceof PDFName ? value.decodeText() : undefined
  }

  text(dictionary: PDFDict, key: string): string | undefined {
    const value = this.value(dictionary, key)
    return value instanceof PDFString || value instanceof PDFHexString
      ? value.decodeText()
      : undefined
  }

  number(dictionary: PDFDict, key: string): number | undefined {
    const value = this.value(dictionary, key)
    return value instanceof PDFNumber ? value.asNumber() : undefined
  }

  isTrue(dictionary: PDFDict, key: string): boolean {
    const value = this.value(dictionary, key)
    return value instanceof PDFBool && value.asBoolean()
  }

  /** The bytes of a stream, or of several after one another. */
  bytes(object: PDFObject | undefined): Uint8Array {
    const value = this.resolved(object)
    if (value instanceof PDFRawStream) return decodePDFRawStream(value).decode()
    if (!(value instanceof PDFArray)) return new Uint8Array()
    const parts = value.asArray().flatMap((part) => [...this.bytes(part), 0x0a])
    return Uint8Array.from(parts)
  }

  dictionaries(): readonly PDFDict[] {
    return this.#context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
  }
}
