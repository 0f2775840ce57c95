import { PDFArray, PDFDict, PDFNumber, type PDFDocument, type PDFObject } from 'pdf-lib'
import type { PdfObjects } from './check-pdf-objects'
import { elementsUnder, type ElementNode } from './check-pdf-structure'

/** The way back from a mark on a page to its element must lead to the element that claims the mark. */
export function checkParentTree(
  document: PDFDocument,
  root: ElementNode | undefined,
  objects: PdfObjects,
): readonly string[] {
  if (root === undefined) return []
  const tree = objects.dictionary(root.dictionary, 'ParentTree')
  if (tree === undefined) return ['no way back from marks to elements']
  const owners = ownersByMark(root)
  const entries = numberTree(tree, objects)
  const wrong = document.getPages().flatMap((page) => {
    const key = objects.number(page.node, 'StructParents')
    const parents = key === undefined ? undefined : objects.resolved(entries.get(key))
    if (!(parents instanceof PDFArray)) return []
    return parents.asArray().filter((parent, mark) => {
      const owner = owners.get(`${String(page.ref)}:${mark}`)
      return owner === undefined || objects.resolved(parent) !== owner.dictionary
    })
  })
  const marked = new Set([...owners.keys()].map((mark) => mark.slice(0, mark.indexOf(':'))))
  const pagesWithoutKey = document
    .getPages()
    .filter((page) => marked.has(String(page.ref)))
    .filter((page) => objects.number(page.node, 'StructParents') === undefined)
  return [
    ...(wrong.length > 0 ? ['a mark leads back to another element'] : []),
    ...(pagesWithoutKey.length > 0 ? ['a page has no way back from marks'] : []),
  ]
}

function ownersByMark(root: ElementNode): ReadonlyMap<string, ElementNode> {
  const owners = new Map<string, ElementNode>()
  for (const element of elementsUnder(root)) {
    for (const mark of element.marks) owners.set(mark, element)
  }
  return owners
}

function numberTree(tree: PDFDict, objects: PdfObjects): ReadonlyMap<number, PDFObject> {
  const entries = new Map<number, PDFObject>()
  const pairs = objects.array(tree, 'Nums') ?? []
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const key = pairs[at]
    const value = pairs[at + 1]
    if (key instanceof PDFNumber && value !== undefined) entries.set(key.asNumber(), value)
  }
  for (const kid of objects.array(tree, 'Kids') ?? []) {
    const node = objects.resolved(kid)
    if (!(node instanceof PDFDict)) continue
    for (const [key, value] of numberTree(node, objects)) entries.set(key, value)
  }
  return entries
}
