import type { Block, PrintDocument } from './blocks'

/** A changed block, or null for one that was taken out. */
export type BlockEdit = Block | null

/** Edits by the block they change, so that they outlive a new size of print but not a new text. */
export type DocumentEdits = ReadonlyMap<string, BlockEdit>

/** What an edit is kept under: the block as it was built, and which of several alike. */
const blockKeys = (blocks: readonly Block[]): readonly string[] => {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const text = JSON.stringify(block)
    const count = seen.get(text) ?? 0
    seen.set(text, count + 1)
    return count === 0 ? text : `${text}#${count}`
  })
}

/**
 * Why a block may not be changed by hand: the drawing and what a flag asks for come from the record alone, and a
 * change in one language would leave the other as it was.
 */
export type BlockLock = 'from-record' | 'flag' | 'two-languages'

const lockOf = (block: Block): BlockLock | undefined => {
  if (block.type === 'body-map') return 'from-record'
  if (block.type === 'box' && block.tone === 'warning') return 'flag'
  return block.type === 'beside' || (block.type === 'table' && block.beside !== undefined)
    ? 'two-languages'
    : undefined
}

/** One block on the editing screen. */
export interface EditableBlock {
  readonly key: string
  readonly built: Block
  /** As it will be printed; null when it was taken out. */
  readonly shown: BlockEdit
  readonly lock: BlockLock | undefined
}

/** The blocks of a document with what was changed by hand. An edit of a locked block is not taken. */
export const editableBlocks = (
  document: PrintDocument,
  edits: DocumentEdits,
): readonly EditableBlock[] => {
  const keys = blockKeys(document.blocks)
  const isBilingual = document.blocks.some((block) => lockOf(block) === 'two-languages')
  return document.blocks.map((built, index) => {
    const key = keys[index] ?? ''
    const edit = edits.get(key)
    const lock = lockOf(built) ?? (isBilingual ? 'two-languages' : undefined)
    return { key, built, lock, shown: lock === undefined && edit !== undefined ? edit : built }
  })
}

/** The document as it will be printed. The title follows its heading. */
export const applyEdits = (document: PrintDocument, edits: DocumentEdits): PrintDocument => {
  const blocks = editableBlocks(document, edits).flatMap(({ shown }) => shown ?? [])
  const heading = blocks.find((block) => block.type === 'heading' && block.level === 1)
  const title = heading?.type === 'heading' ? heading.text.trim() : ''
  return { ...document, blocks, title: title === '' ? document.title : title }
}

/** Number of blocks that were changed or taken out. */
export const countEdits = (document: PrintDocument, edits: DocumentEdits): number =>
  editableBlocks(document, edits).filter(({ built, shown }) => built !== shown).length
