import fc from 'fast-check'
import { expect, it } from 'vitest'
import english from '../../locales/en/tour.json'
import { addressOfStop, cornerFor, stopsFor, TOUR_STOPS } from './tour-stops'

const places = { draftId: 'draft', visitId: 'visit' }

it('has short words for every stop', () => {
  const words: Readonly<Record<string, { title: string; text: string }>> = english.tour.stops
  expect(TOUR_STOPS.map(({ id }) => id).sort()).toEqual(Object.keys(words).sort())
  // Two minutes: nine stops at 250 words a minute leave some 50 words each.
  for (const { text } of Object.values(words)) expect(text.split(/\s+/).length).toBeLessThan(50)
})

it('leads to the invented records only', () => {
  expect(TOUR_STOPS.map((stop) => addressOfStop(stop, places))).toContainEqual({
    name: 'consultation',
    params: { draftId: 'draft' },
  })
  expect(stopsFor({ draftId: 'draft' }).some(({ screen }) => screen === 'handout')).toBe(false)
  expect(stopsFor(places)).toHaveLength(TOUR_STOPS.length)
})

it('never covers a control that leaves a corner free', () => {
  const screen = { width: 1024, height: 700 }
  const small = fc.record({
    left: fc.integer({ min: 0, max: 900 }),
    top: fc.integer({ min: 0, max: 640 }),
    width: fc.integer({ min: 10, max: 120 }),
    height: fc.integer({ min: 10, max: 60 }),
  })
  fc.assert(
    fc.property(small, (target) => {
      const { right, bottom } = cornerFor(target, screen)
      const left = right ? screen.width - 400 : 0
      const top = bottom ? screen.height - 260 : 0
      const isCovered =
        target.left < left + 400 &&
        target.left + target.width > left &&
        target.top < top + 260 &&
        target.top + target.height > top
      expect(isCovered).toBe(false)
    }),
    { numRuns: 200, seed: 7 },
  )
})
