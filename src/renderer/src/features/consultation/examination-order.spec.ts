import { expect, it } from 'vitest'
import { YES_NO_KEYS } from '../../../../domain/vocabulary/findings'
import { formGroups } from './examination-order'

it('asks every finding exactly once, wherever it stands', () => {
  const screens = ['saddle_anaesthesia', 'fever', 'lump_present'] as const
  const asked = [...screens, ...formGroups(screens).flatMap(({ keys }) => keys)]
  expect([...asked].sort()).toEqual([...YES_NO_KEYS].sort())
})
