import { expect, test } from 'vitest'
import type { ContentNode } from './content-node'
import { findStranded } from './find-stranded'
import type { Page, PageItem } from './pdfmake-internals'
import { StructureElement } from './structure-element'

const structure = new StructureElement('P')
const heading = (key: string): ContentNode => ({ text: key, keepWithNext: key, structure })
const paragraph = (text: string): ContentNode => ({ text, structure })

const page = (...nodes: ContentNode[]): Page => ({
  pageSize: { width: 595, height: 842 },
  items: nodes.map((source, index): PageItem => ({
    type: 'line',
    item: { source, y: index * 16 },
  })),
})

test('a heading that is last on its page is found', () => {
  const below = paragraph('below')
  expect(findStranded([page(paragraph('a'), heading('b')), page(below, below)])).toBe('b')
})

test('one line below a heading is not enough if the text goes on', () => {
  const below = paragraph('below')
  expect(findStranded([page(heading('a'), below), page(below, below)])).toBe('a')
  expect(findStranded([page(heading('a'), below, below), page(below)])).toBeUndefined()
})

test('one line below a heading is enough if that was all', () => {
  expect(findStranded([page(heading('a'), paragraph('b')), page(paragraph('c'))])).toBeUndefined()
})

test('a heading moves together with the caption under it', () => {
  const pages = [page(paragraph('a'), heading('b'), heading('caption')), page(paragraph('row'))]
  expect(findStranded(pages)).toBe('b')
})

test('the foot of the page does not count as text below', () => {
  const foot: ContentNode = { text: 'Page 1 of 2', furniture: true }
  expect(findStranded([page(heading('a'), foot), page(paragraph('b'))])).toBe('a')
})

test('nothing is stranded on the last page', () => {
  expect(findStranded([page(heading('a'))])).toBeUndefined()
})
