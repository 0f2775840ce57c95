import { expect, test } from 'vitest'
import { svgMeasure } from './svg-measure'

const drawing = '<svg width="400" height="290" viewBox="0 0 400 290"><path width="1"/></svg>'

test('reads and writes the size in the first tag only', () => {
  expect(svgMeasure.measureSVG(drawing)).toEqual({ width: 400, height: 290 })
  expect(svgMeasure.writeDimensions(drawing, { width: 100, height: 72.5 })).toBe(
    '<svg width="100" height="72.5" viewBox="0 0 400 290"><path width="1"/></svg>',
  )
})

test.each(['<svg/>', '<svg width="1" height="2"/>', 'no drawing'])('refuses %s', (svg) => {
  expect(() => svgMeasure.measureSVG(svg)).toThrow('must state')
})
