/** A node of a page's structure as pdf.js gives it: an element with children, or a piece of marked text. */
export interface ReadableNode {
  readonly role?: string
  readonly alt?: string | undefined
  readonly type?: string
  readonly id?: string
  readonly children?: readonly ReadableNode[]
}

/** A piece of a page's text as pdf.js gives it: text, or the beginning or end of a mark. */
export interface ReadableItem {
  readonly str?: string
  readonly hasEOL?: boolean
  readonly type?: string
  readonly id?: string | null
}

/** Elements that begin a line of their own. Cells share the line of their row, labels that of their item. */
const LINE_ROLES = new Set(['H1', 'H2', 'H3', 'P', 'Caption', 'LI', 'TR', 'Figure'])

/** Between the cells of a row. */
const CELL_SEPARATOR = ' | '

/** The page in reading order, as a screen reader gets it: figures by their alternative, head and foot left out. */
export function readableText(tree: ReadableNode | null, items: readonly ReadableItem[]): string {
  if (tree === null) return ''
  const texts = textByMark(items)
  return linesOf(tree, texts)
    .filter((line) => line !== '')
    .join('\n')
}

function textByMark(items: readonly ReadableItem[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps') open.push(item.id ?? null)
    else if (item.type === 'beginMarkedContent') open.push(null)
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      const mark = open.at(-1)
      if (mark === undefined || mark === null) continue
      texts.set(
        mark,
        (texts.get(mark) ?? '') + (item.str ?? '') + (item.hasEOL === true ? ' ' : ''),
      )
    }
  }
  return texts
}

function linesOf(node: ReadableNode, texts: ReadonlyMap<string, string>): string[] {
  if (node.role === undefined || !LINE_ROLES.has(node.role)) {
    return (node.children ?? []).flatMap((child) => linesOf(child, texts))
  }
  return [node.role === 'Figure' ? (node.alt ?? '') : inlineText(node, texts)]
}

function inlineText(node: ReadableNode, texts: ReadonlyMap<string, string>): string {
  if (node.id !== undefined) return texts.get(node.id) ?? ''
  const separator = node.role === 'TR' ? CELL_SEPARATOR : ' '
  return (node.children ?? [])
    .map((child) => inlineText(child, texts))
    .join(separator)
    .replace(/\s+/gu, ' ')
    .trim()
}
