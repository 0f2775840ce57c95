import { PDFArray, PDFDict, PDFNumber, PDFRef, type PDFObject } from 'pdf-lib'
import type { PdfObjects } from './check-pdf-objects'

/** A structure element with what it holds. */
export interface ElementNode {
  readonly role: string
  readonly dictionary: PDFDict
  readonly children: readonly ElementNode[]
  /** Marks of its own, as "page object number:mark number". */
  readonly marks: readonly string[]
}

/** Where each element may stand. A role that is not listed may stand anywhere. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  Document: ['Root'],
}

/** What some elements may hold; those that are not listed may hold anything. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
}

const STANDARD_ROLES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 ' +
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot ' +
    'Figure Formula Form'
  ).split(' '),
)

/** Elements that say nothing if they are empty. A cell may be empty. */
const SPEAKING = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Caption', 'Lbl', 'LBody', 'TH'])

/** Reads the structure tree; undefined when the file has none. */
export function readStructure(
  root: PDFDict | undefined,
  objects: PdfObjects,
): ElementNode | undefined {
  return root === undefined ? undefined : readElement(root, 'Root', undefined, objects)
}

function readElement(
  dictionary: PDFDict,
  role: string,
  page: PDFObject | undefined,
  objects: PdfObjects,
): ElementNode {
  const ownPage = pageOf(dictionary) ?? page
  const children: ElementNode[] = []
  const marks: string[] = []
  const content = objects.value(dictionary, 'K')
  const kids =
    content instanceof PDFArray ? content.asArray() : content === undefined ? [] : [content]
  for (const reference of kids) {
    const kid = objects.resolved(reference)
    if (kid instanceof PDFNumber) marks.push(`${String(ownPage)}:${kid.asNumber()}`)
    else if (kid instanceof PDFDict) {
      const type = objects.name(kid, 'Type')
      if (type === 'MCR') {
        marks.push(`${String(pageOf(kid) ?? ownPage)}:${objects.number(kid, 'MCID')}`)
      } else if (type !== 'OBJR') {
        children.push(readElement(kid, objects.name(kid, 'S') ?? '', ownPage, objects))
      }
    }
  }
  return { role, dictionary, children, marks }
}

const pageOf = (dictionary: PDFDict): PDFObject | undefined => {
  const page = [...dictionary.entries()].find(([key]) => key.decodeText() === 'Pg')?.[1]
  return page instanceof PDFRef ? page : undefined
}

/** All elements under one, in reading order. */
export const elementsUnder = (node: ElementNode): readonly ElementNode[] =>
  node.children.flatMap((child) => [child, ...elementsUnder(child)])

/** What is wrong with the structure itself. */
export function checkStructure(root: ElementNode, objects: PdfObjects): readonly string[] {
  const elements = elementsUnder(root)
  return [
    ...(root.children.length === 1 && root.children[0]?.role === 'Document'
      ? []
      : ['the structure does not consist of one Document']),
    ...nestingFindings(root),
    ...elements.flatMap((element) => elementFindings(element, objects)),
    ...headingFindings(elements),
  ]
}

function nestingFindings(node: ElementNode): readonly string[] {
  return node.children.flatMap((child) => {
    const parents = PARENTS[child.role]
    const children = CHILDREN[node.role]
    const misplaced =
      (parents !== undefined && !parents.includes(node.role)) ||
      (children !== undefined && !children.includes(child.role))
    return [...(misplaced ? [`${child.role} inside ${node.role}`] : []), ...nestingFindings(child)]
  })
}

function elementFindings(element: ElementNode, objects: PdfObjects): readonly string[] {
  const { role, dictionary, children, marks } = element
  const findings: string[] = []
  if (!STANDARD_ROLES.has(role)) findings.push(`${role || 'nameless'} is no standard role`)
  if (SPEAKING.has(role) && marks.length === 0 && children.length === 0)
    findings.push(`${role} is empty`)
  if (role === 'Figure') {
    if (!objects.text(dictionary, 'Alt')?.trim()) findings.push('Figure without alternative')
    if (attribute(dictionary, 'BBox', objects) === undefined) findings.push('Figure without place')
  }
  if (role === 'TH' && attribute(dictionary, 'Scope', objects) === undefined) {
    findings.push('TH without scope')
  }
  if (role === 'LI' && !children.some((child) => child.role === 'LBody')) {
    findings.push('LI without LBody')
  }
  if (role === 'Table') findings.push(...tableFindings(element))
  return findings
}

function tableFindings(table: ElementNode): readonly string[] {
  const rows = elementsUnder(table).filter(({ role }) => role === 'TR')
  const widths = new Set(rows.map((row) => row.children.length))
  return [
    ...(rows.some((row) => row.children.some(({ role }) => role === 'TH'))
      ? []
      : ['Table without TH']),
    ...(widths.size > 1 ? ['Table with rows of different length'] : []),
  ]
}

function headingFindings(elements: readonly ElementNode[]): readonly string[] {
  const findings: string[] = []
  let above = 0
  for (const { role } of elements) {
    const level = Number(/^H([1-6])$/u.exec(role)?.[1] ?? 0)
    if (level === 0) continue
    if (level > above + 1) findings.push(`heading of level ${level} after level ${above}`)
    above = level
  }
  return above === 0 ? ['no heading'] : findings
}

function attribute(dictionary: PDFDict, key: string, objects: PdfObjects): PDFObject | undefined {
  const value = objects.value(dictionary, 'A')
  const attributes = value instanceof PDFArray ? value.asArray() : [value]
  return attributes
    .map((entry) => objects.resolved(entry))
    .filter((entry) => entry instanceof PDFDict)
    .map((entry) => objects.value(entry, key))
    .find((entry) => entry !== undefined)
}
