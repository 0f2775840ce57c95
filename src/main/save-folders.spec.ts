import { expect, it } from 'vitest'
import { createSaveFolders } from './save-folders'

it('opens the dialog where that kind of file was saved last', () => {
  const folders = createSaveFolders(
    () => '/documents',
    () => true,
  )
  expect(folders.folderFor('pdf')).toBe('/documents')
  folders.saved('pdf', '/leaflets/x.pdf')
  folders.saved('csv', '/tables/x.csv')
  expect(folders.folderFor('pdf')).toBe('/leaflets')
  expect(folders.folderFor('csv')).toBe('/tables')
  expect(folders.folderFor('json')).toBe('/tables')
})

it('falls back where the folder is gone', () => {
  const folders = createSaveFolders(
    () => '/documents',
    (folder) => folder !== '/stick',
  )
  folders.saved('pdf', '/stick/x.pdf')
  expect(folders.folderFor('pdf')).toBe('/documents')
})
