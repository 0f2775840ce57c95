import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flag, handoutInput } from '../../../tests/clinical/handout-cases'
import { blockLines, documentText, withLines } from './block-text'
import type { Block } from './blocks'
import { buildHandout } from './build-handout'
import { applyEdits, countEdits, editableBlocks, type BlockEdit } from './edit-document'

const leaflet = (over: Parameters<typeof handoutInput>[1] = {}) => {
  const built = buildHandout(handoutInput('lipoma', over))
  if (!built.ok) throw new Error(built.error.code)
  return built.value
}
const document = leaflet({ flags: [flag()], overrideReason: 'Seen by a surgeon.' })

const editOf = (wanted: (block: Block) => boolean, edit: (block: Block) => BlockEdit) => {
  const found = editableBlocks(document, new Map()).find(({ built }) => wanted(built))
  if (!found) throw new Error('no such block')
  return new Map([[found.key, edit(found.built)]])
}

describe('applyEdits', () => {
  it('prints the changed block in its place and leaves the rest', () => {
    const edits = editOf(
      ({ type }) => type === 'list',
      (block) => withLines(block, ['Only this.']),
    )
    const edited = applyEdits(document, edits)
    expect(edited.blocks).toHaveLength(document.blocks.length)
    expect(documentText(edited)).toContain('- Only this.')
    expect(countEdits(document, edits)).toBe(1)
  })

  it('takes a block out', () => {
    const edits = editOf(
      ({ type }) => type === 'list',
      () => null,
    )
    expect(applyEdits(document, edits).blocks).toHaveLength(document.blocks.length - 1)
  })

  it('never changes what a flag asks for, nor the drawing', () => {
    for (const wanted of [
      (block: Block) => block.type === 'box' && block.tone === 'warning',
      (block: Block) => block.type === 'body-map',
    ]) {
      const edits = editOf(wanted, () => null)
      expect(applyEdits(document, edits)).toEqual(document)
      expect(countEdits(document, edits)).toBe(0)
    }
  })

  it('lets the title follow its heading', () => {
    const edits = editOf(
      (block) => block.type === 'heading' && block.level === 1,
      (block) => withLines(block, ['A new title']),
    )
    expect(applyEdits(document, edits).title).toBe('A new title')
  })

  it('drops an edit whose text was built anew', () => {
    const edits = editOf(
      ({ type }) => type === 'heading',
      () => null,
    )
    const other = leaflet({ visit: { ...handoutInput('lipoma').visit, plan: 'Another plan.' } })
    expect(countEdits(other, edits)).toBe(1)
    expect(countEdits({ ...other, blocks: other.blocks.slice(1) }, edits)).toBe(0)
  })
})

describe('lines of a block', () => {
  it('give the same block back when nothing was typed', () => {
    for (const block of document.blocks) {
      const isDiary = block.type === 'table' && block.rows.some((row) => row.includes(''))
      if (!isDiary) expect(withLines(block, blockLines(block))).toEqual(block)
    }
  })

  it('are nothing when all was deleted', () => {
    expect(withLines({ type: 'paragraph', text: 'x' }, ['', '  '])).toBeNull()
  })

  it('lose no word of a table, however it is typed', () => {
    const table = {
      type: 'table',
      caption: 'c',
      head: ['a', 'b', 'c'],
      rows: [],
    } as const
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z |]{1,40}$/), (line) => {
        const made = withLines(table, [line])
        const words = line.split(/[\s|]+/).filter((word) => word !== '')
        const cells = made?.type === 'table' ? made.rows.flat().join(' ') : ''
        expect(cells.split(/\s+/).filter((word) => word !== '')).toEqual(words)
        if (made?.type === 'table') expect(made.rows[0]).toHaveLength(3)
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})
