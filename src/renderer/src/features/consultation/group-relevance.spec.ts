import { expect, it } from 'vitest'
import { CHOICES, YES_NO_GROUPS, type YesNoGroup } from '../../../../domain/vocabulary/findings'
import { canFold } from './group-relevance'

it('folds nothing while the place is not said', () => {
  for (const group of Object.keys(YES_NO_GROUPS) as YesNoGroup[])
    expect([group, canFold(group, {}, [])]).toEqual([group, false])
})

it('keeps nerves and bladder open at every place along the spine', () => {
  for (const region of CHOICES.region.filter((name) =>
    /back|neck-posterior|sacro|buttock/.test(name),
  ))
    expect([region, canFold('neuro', { region }, [])]).toEqual([region, false])
})

it('folds the throat for a lump of the buttock, unless it is recorded or asked next', () => {
  expect(canFold('throat_and_chest', { region: 'buttock' }, [])).toBe(true)
  expect(canFold('throat_and_chest', { region: 'buttock', hoarseness: false }, [])).toBe(false)
  expect(canFold('throat_and_chest', { region: 'buttock' }, ['stridor'])).toBe(false)
  expect(canFold('throat_and_chest', { region: 'neck-lateral' }, [])).toBe(false)
})

it('folds the risks of a grown-up life for an infant', () => {
  expect(canFold('history', { region: 'scalp', age_years: 0.5 }, [])).toBe(true)
  expect(canFold('history', { region: 'scalp', age_years: 30 }, [])).toBe(false)
})
