import { expect, it } from 'vitest'
import { contextMenuTemplate } from './context-menu'

const editFlags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true }

it('offers in a field what the system offers there', () => {
  const items = contextMenuTemplate({ isEditable: true, selectionText: '', editFlags })
  const roles = items.map(({ role }) => role).filter((role) => role !== undefined)
  expect(roles).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'])
  expect(items.find(({ role }) => role === 'cut')?.enabled).toBe(false)
})

it('offers copying of chosen text, and no menu where there is nothing to do', () => {
  const chosen = { isEditable: false, selectionText: 'firm, 4 cm', editFlags }
  expect(contextMenuTemplate(chosen)).toEqual([{ role: 'copy', enabled: true }])
  expect(contextMenuTemplate({ ...chosen, selectionText: ' ' })).toEqual([])
})
