import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import {
  PdfKitDocument,
  PdfLayoutBuilder,
  PdfRenderer,
} from '../../src/renderer/src/pdf/engine/pdfmake-internals'

const require = createRequire(import.meta.url)
const versionOf = (name: string): unknown =>
  (require(`${name}/package.json`) as { version: unknown }).version // a package file

/* When one of these fails after an upgrade, read the new sources before changing the number. */

test('the versions are those that the engine was written against', () => {
  expect(versionOf('pdfmake')).toBe('0.3.11')
  expect(versionOf('pdfkit')).toBe('0.19.1')
})

test.each([
  [PdfRenderer, 'renderPages', 1],
  [PdfRenderer, 'renderLine', 3],
  [PdfRenderer, 'renderVector', 1],
  [PdfRenderer, 'renderSVG', 1],
  [PdfRenderer, 'beginVerticalAlignment', 1],
  [PdfRenderer, 'endVerticalAlignment', 1],
  [PdfLayoutBuilder, 'layoutDocument', 9],
  [PdfLayoutBuilder, 'buildNextLine', 1],
  [PdfKitDocument, 'provideFont', 3],
  [PdfKitDocument, 'getFontType', 2],
  [PdfKitDocument, '_addInfo', 0],
  [PdfKitDocument, 'struct', 1],
  [PdfKitDocument, 'addStructure', 1],
  [PdfKitDocument, 'markContent', 1],
  [PdfKitDocument, 'markStructureContent', 1],
  [PdfKitDocument, 'endMarkedContent', 0],
  [PdfKitDocument, 'path', 1],
  [PdfKitDocument, 'circle', 3],
  [PdfKitDocument, 'clip', 1],
  [PdfKitDocument, 'fillAndStroke', 3],
])('%o has %s', (type, method, parameters) => {
  const member: unknown = Reflect.get(type.prototype, method)
  expect(typeof member).toBe('function')
  expect(Reflect.get(member as object, 'length')).toBe(parameters)
})

test.each([
  ['renderVector', 'vector'],
  ['renderLine', 'line'],
  ['renderSVG', 'svg'],
])('painting still goes through %s', (method, type) => {
  const source = String(Reflect.get(PdfRenderer.prototype, 'renderPages'))
  expect(source).toContain(`case '${type}':`)
  expect(source).toContain(`this.${method}(`)
})
