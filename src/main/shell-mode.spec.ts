import { expect, it } from 'vitest'
import { shellModeOf } from './shell-mode'

const devServer = { ELECTRON_RENDERER_URL: 'http://localhost:5173' }

it.each([
  [true, {}, 'release'],
  [true, devServer, 'release'],
  [true, { PALPATE_TEST: '1' }, 'release'],
  [false, {}, 'release'],
  [false, devServer, 'development'],
  [false, { PALPATE_TEST: '1' }, 'test'],
  [false, { PALPATE_TEST: '0' }, 'release'],
] as const)('packaged %s with %j is %s', (isPackaged, environment, mode) => {
  expect(shellModeOf({ isPackaged, environment })).toBe(mode)
})
