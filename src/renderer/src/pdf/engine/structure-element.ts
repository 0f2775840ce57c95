/** Structure types of PDF 1.7 that the engine writes. */
export type StructureRole =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'

/** What a reader is told about an element beside its text. */
export interface StructureAttributes {
  /** Read aloud in place of a figure. */
  readonly alternative?: string
  /** BCP 47, where it differs from the document's. */
  readonly language?: string
  /** Which cells a header cell heads. */
  readonly scope?: 'Column' | 'Row'
}

/** The logical structure of a document, in reading order: what a screen reader walks through. */
export class StructureElement {
  readonly role: StructureRole
  readonly attributes: StructureAttributes
  readonly children: StructureElement[] = []

  constructor(role: StructureRole, attributes: StructureAttributes = {}) {
    this.role = role
    this.attributes = attributes
  }

  /** Adds a last child and returns it. */
  append(role: StructureRole, attributes: StructureAttributes = {}): StructureElement {
    const child = new StructureElement(role, attributes)
    this.children.push(child)
    return child
  }
}
