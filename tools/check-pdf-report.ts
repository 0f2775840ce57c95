import { PDFDict, PDFDocument, PDFName, type PDFPage } from 'pdf-lib'
import { checkContent } from './check-pdf-content'
import { PdfObjects } from './check-pdf-objects'
import { checkParentTree } from './check-pdf-parent-tree'
import {
  checkStructure,
  elementsUnder,
  readStructure,
  type ElementNode,
} from './check-pdf-structure'

/** What a file is and what is wrong with it. */
export interface PdfReport {
  readonly language: string | undefined
  readonly title: string | undefined
  readonly pages: number
  /** How often each structure role occurs. */
  readonly roles: Readonly<Record<string, number>>
  /** Sentences, each with how often it applies. Empty: nothing found. */
  readonly findings: readonly string[]
}

/**
 * Checks what a machine can of an accessible PDF (ISO 14289-1, PDF/UA-1, after the Matterhorn protocol): marks,
 * structure, alternatives, metadata, fonts; and that the file starts nothing. It does not judge reading order or
 * wording. Throws on bytes that are no PDF.
 */
export async function checkPdf(bytes: Uint8Array): Promise<PdfReport> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = new PdfObjects(document.context)
  const root = readStructure(objects.dictionary(document.catalog, 'StructTreeRoot'), objects)
  const findings = [
    ...versionFindings(bytes),
    ...catalogFindings(document, objects),
    ...metadataFindings(document, objects),
    ...(root === undefined ? ['no structure'] : checkStructure(root, objects)),
    ...contentFindings(document.getPages(), root, objects),
    ...checkParentTree(document, root, objects),
    ...fontFindings(objects),
    ...actionFindings(document, objects),
  ]
  const roles: Record<string, number> = {}
  for (const { role } of root === undefined ? [] : elementsUnder(root)) {
    roles[role] = (roles[role] ?? 0) + 1
  }
  return {
    language: objects.text(document.catalog, 'Lang'),
    title: document.getTitle(),
    pages: document.getPageCount(),
    roles,
    findings: counted(findings),
  }
}

function versionFindings(bytes: Uint8Array): readonly string[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  return head === '%PDF-1.7' ? [] : [`version is ${head}`]
}

function catalogFindings({ catalog }: PDFDocument, objects: PdfObjects): readonly string[] {
  const markInfo = objects.dictionary(catalog, 'MarkInfo')
  const preferences = objects.dictionary(catalog, 'ViewerPreferences')
  return [
    ...(markInfo !== undefined && objects.isTrue(markInfo, 'Marked') ? [] : ['not called tagged']),
    ...(objects.text(catalog, 'Lang')?.trim() ? [] : ['no language']),
    ...(preferences !== undefined && objects.isTrue(preferences, 'DisplayDocTitle')
      ? []
      : ['title is not shown']),
    ...(catalog.has(PDFName.of('Outlines')) ? [] : ['no outline']),
  ]
}

function metadataFindings(document: PDFDocument, objects: PdfObjects): readonly string[] {
  const metadata = new TextDecoder().decode(
    objects.bytes(document.catalog.get(PDFName.of('Metadata'))),
  )
  const title = document.getTitle()
  const titled = /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/u.exec(metadata)?.[1]
  return [
    ...(/<pdfuaid:part>1<\/pdfuaid:part>/u.test(metadata) ? [] : ['not called PDF/UA-1']),
    ...(title?.trim() ? [] : ['no title']),
    ...(titled === escaped(title ?? '') ? [] : ['metadata have another title']),
    ...(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/u.test(metadata) ? ['metadata are no XML'] : []),
  ]
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function contentFindings(
  pages: readonly PDFPage[],
  root: ElementNode | undefined,
  objects: PdfObjects,
): readonly string[] {
  const owned = (root === undefined ? [] : elementsUnder(root)).flatMap(({ marks }) => marks)
  const findings = owned.length === new Set(owned).size ? [] : ['a mark belongs to two elements']
  const unseen = new Set(owned)
  for (const page of pages) {
    const stream = new TextDecoder('latin1').decode(
      objects.bytes(page.node.get(PDFName.of('Contents'))),
    )
    const content = checkContent(stream)
    const marks = content.marks.map((mark) => `${String(page.ref)}:${mark}`)
    if (marks.length !== new Set(marks).size) findings.push('a mark is used twice on a page')
    for (const mark of marks)
      if (!unseen.delete(mark)) findings.push('a mark belongs to no element')
    if (content.unmarked > 0) {
      findings.push(`${content.unmarked} of ${content.painted} painted pieces are not marked`)
    }
    if (content.nested > 0) findings.push('marks inside marks')
    if (content.unbalanced > 0) findings.push('marks are not closed')
    if (content.missingGlyphs > 0) findings.push('letters without glyph are shown')
    if ((objects.array(page.node, 'Annots') ?? []).length > 0)
      findings.push('annotations are not checked')
  }
  if (unseen.size > 0) findings.push('an element has a mark that is on no page')
  return findings
}

function fontFindings(objects: PdfObjects): readonly string[] {
  return objects.dictionaries().flatMap((font) => {
    if (objects.name(font, 'Type') !== 'Font') return []
    const subtype = objects.name(font, 'Subtype')
    if (subtype === 'CIDFontType2') {
      const descriptor = objects.dictionary(font, 'FontDescriptor')
      return [
        ...(descriptor?.has(PDFName.of('FontFile2')) === true ? [] : ['a font is not embedded']),
        ...(font.has(PDFName.of('CIDToGIDMap')) ? [] : ['a font has no glyph map']),
      ]
    }
    if (!font.has(PDFName.of('ToUnicode'))) return ['a font has no way back to letters']
    const letters = new TextDecoder().decode(objects.bytes(font.get(PDFName.of('ToUnicode'))))
    return letters.includes('<>') ? ['a glyph has no way back to its letter'] : []
  })
}

/** A printed paper has nothing to start, fetch or carry. */
function actionFindings(document: PDFDocument, objects: PdfObjects): readonly string[] {
  const names = objects.dictionary(document.catalog, 'Names')
  const carries = ['EmbeddedFiles', 'JavaScript'].filter(
    (key) => names !== undefined && objects.value(names, key) instanceof PDFDict,
  )
  const starts = objects
    .dictionaries()
    .map((dictionary) => objects.name(dictionary, 'S'))
    .filter((kind) => ['JavaScript', 'Launch', 'URI', 'SubmitForm', 'GoToR'].includes(kind ?? ''))
  return [
    ...carries.map((what) => `carries ${what}`),
    ...starts.map((what) => `has an action ${what}`),
    ...(document.catalog.has(PDFName.of('OpenAction')) ? ['acts when opened'] : []),
  ]
}

function counted(findings: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(finding, (counts.get(finding) ?? 0) + 1)
  return [...counts].map(([finding, count]) =>
    count === 1 ? finding : `${finding} (${count} times)`,
  )
}
