import { expect, it } from 'vitest'
import type { RedFlag } from '../assessment/assessment'
import {
  interruptingFlags,
  standingOverride,
  withFlagSeen,
  withFlagSetAside,
  withFlagStanding,
} from './same-day-interruption'
import { EMPTY_DRAFT as draft } from '../../../tests/support/empty-draft'

const flag = (
  ruleId: string,
  because: RedFlag['because'],
  more: Partial<RedFlag> = {},
): RedFlag => ({
  ruleId,
  title: ruleId,
  state: 'fired',
  withinHours: 0,
  action: '',
  patientAction: '',
  sourceIds: [],
  because,
  askFirst: [],
  alsoListed: [],
  expired: false,
  ...more,
})
const cord = flag('cord', ['limb_weakness'])
const sepsis = flag('sepsis', ['fever'])
const at = '2026-11-24T09:00:00.000Z'
const names = (flags: readonly RedFlag[]) => flags.map(({ ruleId }) => ruleId)

it('interrupts for same-day rules only', () => {
  const others = [
    flag('soon', ['fever'], { withinHours: 336 }),
    flag('none', [], { withinHours: null }),
  ]
  expect(names(interruptingFlags([cord, ...others], draft))).toEqual(['cord'])
})

it('is silent about a rule that was seen or set aside, and only about that one', () => {
  const seen = withFlagSeen(draft, cord, at)
  expect(names(interruptingFlags([cord, sepsis], seen))).toEqual(['sepsis'])
  const aside = withFlagSetAside(seen, sepsis, ' Known, under care ', at)
  expect(interruptingFlags([cord, sepsis], aside)).toEqual([])
  expect(aside.overrides).toEqual([
    { ruleId: 'sepsis', reason: 'Known, under care', at, because: ['fever'] },
  ])
})

it('speaks up again after a new positive finding, not after one that was taken back', () => {
  const wider = flag('cord', ['limb_weakness', 'saddle_anaesthesia'])
  const aside = withFlagSetAside(draft, wider, 'Old', at)
  expect(interruptingFlags([cord], aside)).toEqual([])
  const narrow = withFlagSetAside(draft, cord, 'Old', at)
  expect(names(interruptingFlags([wider], narrow))).toEqual(['cord'])
  expect(standingOverride(wider, narrow.overrides)).toBeUndefined()
  expect(standingOverride(cord, narrow.overrides)?.reason).toBe('Old')
})

it('silences one rule of two that the same finding made fire', () => {
  const other = flag('other', ['limb_weakness'])
  expect(names(interruptingFlags([cord, other], withFlagSetAside(draft, cord, 'Old', at)))).toEqual(
    ['other'],
  )
})

it('lets a flag stand again', () => {
  const aside = withFlagSetAside(draft, cord, 'Old', at)
  expect(withFlagStanding(aside, 'cord').overrides).toEqual([])
})
