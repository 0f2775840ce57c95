import { expect, it } from 'vitest'
import * as origin from './app-origin'

it('keeps the address of saved records for ever', () => {
  // Changing any of these opens an empty record on every machine that has one. There is no migration.
  expect({
    scheme: origin.APP_SCHEME,
    host: origin.APP_HOST,
    partition: origin.STORAGE_PARTITION,
    folder: origin.dataFolderNameOf('release'),
    origin: origin.APP_ORIGIN,
  }).toEqual({
    scheme: 'app',
    host: 'bundle',
    partition: 'persist:palpate',
    folder: 'Palpate',
    origin: 'app://bundle',
  })
})

it('keeps the records of the dev server apart', () => {
  expect(origin.dataFolderNameOf('development')).not.toBe(origin.dataFolderNameOf('release'))
})

it.each([
  'app://bundle/',
  'app://bundle/index.html?x#y',
  'blob:app://bundle/6c1f5a3e-0000-4000-8000-000000000000',
])('knows %s as its own', (address) => {
  expect(origin.isOwnAddress(address, origin.APP_ORIGIN)).toBe(true)
})

it.each([
  'app://bundle.evil/',
  'app://bundle:1/',
  'app://user@bundle/',
  'app://user:word@bundle/',
  'app://BUNDLE/',
  'app:///bundle/',
  'apps://bundle/',
  'app:bundle',
  'https://bundle/',
  'http://127.0.0.1:41763/',
  'file:///etc/passwd',
  'data:text/html,x',
  'blob:https://bundle/1',
  'blob:blob:app://bundle/1',
  'devtools://devtools/bundled/inspector.html',
  'about:blank',
  'null',
  '',
])('knows %j as foreign', (address) => {
  expect(origin.isOwnAddress(address, origin.APP_ORIGIN)).toBe(false)
})
