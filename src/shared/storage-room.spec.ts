import { expect, it } from 'vitest'
import { roomFor } from './storage-room'

const MIB = 1024 * 1024

it.each([
  [500 * MIB, 0, 'enough'],
  [500 * MIB - 1, 0, 'low'],
  [200 * MIB, 0, 'low'],
  [200 * MIB - 1, 0, 'no-photos'],
  [0, 0, 'no-photos'],
  // Three times the database, however much that is.
  [3000 * MIB, 1000 * MIB, 'enough'],
  [3000 * MIB - 1, 1000 * MIB, 'low'],
  [null, 1000 * MIB, 'enough'],
] as const)('%s free beside a database of %s: %s', (free, database, room) => {
  expect(roomFor(free, database)).toBe(room)
})
