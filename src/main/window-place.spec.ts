import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeWindow, readWindowMemory, rememberPlace, type DisplayFacts } from './window-place'

const SIZE = { width: 1366, height: 768, minWidth: 1024, minHeight: 700 }
const LAPTOP: DisplayFacts = { id: 1, workArea: { x: 0, y: 24, width: 1440, height: 876 } }
const WALL: DisplayFacts = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1400 } }
const onWall = { bounds: { x: 2000, y: 100, width: 1500, height: 900 }, isMaximized: false }
const onLaptop = { bounds: { x: 10, y: 30, width: 1100, height: 720 }, isMaximized: true }

it('opens in the middle of the first display the first time', () => {
  expect(placeWindow(undefined, [LAPTOP, WALL], SIZE)).toEqual({
    bounds: { x: 37, y: 78, width: 1366, height: 768 },
    isMaximized: false,
  })
})

it('comes back where it was, and where it was on the display that is left', () => {
  const memory = rememberPlace(rememberPlace(undefined, 1, onLaptop), 2, onWall)
  expect(placeWindow(memory, [LAPTOP, WALL], SIZE)).toEqual(onWall)
  expect(placeWindow(memory, [LAPTOP], SIZE)).toEqual(onLaptop)
})

it('is always whole on an attached display, whatever was kept', () => {
  const number = fc.integer({ min: -100_000, max: 100_000 })
  const bounds = fc.record({ x: number, y: number, width: number, height: number })
  fc.assert(
    fc.property(bounds, fc.boolean(), (kept, isMaximized) => {
      const memory = rememberPlace(undefined, 1, { bounds: kept, isMaximized })
      const { bounds: placed } = placeWindow(memory, [LAPTOP], SIZE)
      const { x, y, width, height } = LAPTOP.workArea
      expect(placed.x).toBeGreaterThanOrEqual(x)
      expect(placed.y).toBeGreaterThanOrEqual(y)
      expect(placed.x + placed.width).toBeLessThanOrEqual(x + width)
      expect(placed.y + placed.height).toBeLessThanOrEqual(y + height)
      expect(placed.width).toBeGreaterThanOrEqual(SIZE.minWidth)
    }),
    { seed: 11 },
  )
})

it('reads back what it kept, and nothing else', () => {
  const memory = rememberPlace(undefined, 2, onWall)
  expect(readWindowMemory(JSON.stringify(memory))).toEqual(memory)
  for (const text of ['', 'null', '{}', '{"lastDisplay":1,"places":{"1":{}}}', '[[[']) {
    expect(readWindowMemory(text)).toBeUndefined()
  }
})

it('forgets displays that were not used for long', () => {
  let memory = rememberPlace(undefined, 0, onWall)
  for (let id = 1; id < 100; id += 1) memory = rememberPlace(memory, id, onWall)
  expect(Object.keys(memory.places).length).toBe(16)
  expect(memory.places['99']).toBeDefined()
})
