import { expect, test } from 'vitest'
import { PLACES } from '../../../../domain/vocabulary/places'
import { svgMeasure } from '../engine/svg-measure'
import { drawBodyMap } from './draw-body-map'

test('every place can be drawn, at the size that is stated', () => {
  for (const { id } of PLACES) {
    const { svg, width, height } = drawBodyMap(id)
    expect(svgMeasure.measureSVG(svg), id).toEqual({ width, height })
    expect(svg, id).toContain(`viewBox="0 0 ${width} ${height}"`)
    expect(svg, id).not.toContain('<text')
  }
})

test('the legs are drawn only when the place is on them', () => {
  const heightFor = (id: Parameters<typeof drawBodyMap>[0]): number => drawBodyMap(id).height
  expect(heightFor('lower-limb-left')).toBeGreaterThan(heightFor('cervical-left'))
})
