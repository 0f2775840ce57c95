// Seam: the editing state of the screen over a real leaflet, without a component.
import { expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { handoutInput, plainText } from '../../../../../tests/clinical/handout-cases'
import { buildHandout } from '../../../../domain/handout/build-handout'
import type { PrintDocument } from '../../../../domain/handout/blocks'
import { useDocumentEdits } from './use-document-edits'

const leaflet = (): PrintDocument => {
  const built = buildHandout(handoutInput('lipoma'))
  if (!built.ok) throw new Error(built.error.code)
  return built.value
}
const opened = () => {
  const edits = useDocumentEdits(shallowRef(leaflet()))
  const key = edits.views.value.find(({ type }) => type === 'list')?.key ?? ''
  const view = () => edits.views.value.find((each) => each.key === key)
  return { ...edits, key, view }
}

it('keeps what is being typed, empty last line and all, and prints the finished lines', () => {
  const { type, key, view, edited } = opened()
  type(key, 'Rest.\n')
  expect(view()?.text).toBe('Rest.\n')
  expect(edited.value && plainText(edited.value)).toContain('\nRest.\n')
})

it('leaves the field open when all its text is deleted', () => {
  const { type, key, view, edited, editCount } = opened()
  const before = edited.value?.blocks.length ?? 0
  type(key, '')
  expect(view()).toMatchObject({ isOut: false, text: '', isChanged: true })
  expect(edited.value?.blocks).toHaveLength(before - 1)
  expect(editCount.value).toBe(1)
})

it('takes a block out and puts it back as it was', () => {
  const { type, takeOut, putBack, key, view, edited } = opened()
  const before = edited.value
  type(key, 'Something else.')
  takeOut(key)
  expect(view()?.isOut).toBe(true)
  putBack(key)
  expect(edited.value).toEqual(before)
})

it('names the sentence that is too long', () => {
  const { type, key, view } = opened()
  const long = `${'word '.repeat(21).trim()}.`
  type(key, `Short.\n${long}`)
  expect(view()?.tooLong).toEqual([long])
})

it('undoes step by step, and what is typed on in one block is one step', () => {
  const { type, takeOut, undo, canUndo, key, view, edited } = opened()
  const before = edited.value
  type(key, 'Re')
  type(key, 'Rest.')
  takeOut(key)
  undo()
  expect(view()?.text).toBe('Rest.')
  undo()
  expect(edited.value).toEqual(before)
  expect(canUndo.value).toBe(false)
})

it('puts the edits of an earlier look back, and only on the text they were made for', () => {
  const first = opened()
  first.type(first.key, 'Rest.')
  const again = opened()
  again.restore({ edits: first.edits.value, typed: first.typed.value })
  expect(again.view()?.text).toBe('Rest.')
  again.undo()
  expect(again.editCount.value).toBe(0)
})
