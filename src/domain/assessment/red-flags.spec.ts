import { describe, expect, it } from 'vitest'
import type { RedFlagRule, Source } from '../knowledge/knowledge-base'
import { evaluateRedFlags, findingsMentioned, sameDayScreens } from './red-flags'

const rule = (id: string, parts: Partial<RedFlagRule>): RedFlagRule => ({
  id,
  title: id,
  when: 'fever',
  withinHours: 336,
  sooner: [],
  action: 'do',
  patientAction: 'you',
  sets: ['uk-nice'],
  sources: ['book'],
  alsoListed: [],
  ...parts,
})

const book: Source = {
  id: 'book',
  by: 'A',
  title: 'B',
  year: 2020,
  guideline: 'C',
  reviewed: '2026-11-24',
  expires: '2028-11-24',
}
const sources = { book }
const options = { guidelines: 'uk-nice', today: '2026-11-24' } as const

describe('evaluateRedFlags', () => {
  it('a two-week rule with an unanswered exclusion is open and says what to ask', () => {
    const rules = [rule('a', { when: { all: ['fever', { not: 'punctum' }] } })]
    const [open] = evaluateRedFlags({ fever: true }, rules, sources, options)
    expect(open).toMatchObject({ state: 'open', withinHours: 336, askFirst: ['punctum'] })
    const [fired] = evaluateRedFlags({ fever: true, punctum: false }, rules, sources, options)
    expect(fired).toMatchObject({ state: 'fired', because: ['fever'], askFirst: [] })
    expect(evaluateRedFlags({ fever: true, punctum: true }, rules, sources, options)).toEqual([])
  })

  it.each([0, 24, 48] as const)(
    'a rule of %i hours fires at once and names the stand-down',
    (hours) => {
      const rules = [
        rule('a', { when: { all: ['fever', { not: 'punctum' }] }, withinHours: hours }),
      ]
      const [flag] = evaluateRedFlags({ fever: true }, rules, sources, options)
      expect(flag).toMatchObject({ state: 'fired', withinHours: hours, askFirst: ['punctum'] })
    },
  )

  it('an unanswered positive finding does not fire', () => {
    expect(evaluateRedFlags({}, [rule('a', {})], sources, options)).toEqual([])
  })

  it('the shortest sooner deadline that holds counts, an unanswered exclusion in it included', () => {
    const rules = [
      rule('a', {
        when: { all: ['fever', { not: 'punctum' }] },
        sooner: [
          { when: 'pain', withinHours: 48 },
          { when: { all: ['tender', { not: 'trauma' }] }, withinHours: 0 },
        ],
      }),
    ]
    const at = (values: Parameters<typeof evaluateRedFlags>[0]) =>
      evaluateRedFlags(values, rules, sources, options)[0]
    expect(at({ fever: true })).toMatchObject({ state: 'open', withinHours: 336 })
    expect(at({ fever: true, pain: true })).toMatchObject({ state: 'fired', withinHours: 48 })
    expect(at({ fever: true, pain: true, tender: true })).toMatchObject({
      withinHours: 0,
      because: ['fever', 'tender'],
      askFirst: ['punctum', 'trauma'],
    })
    expect(at({ fever: true, tender: true, trauma: true })).toMatchObject({ withinHours: 336 })
    expect(at({ tender: true })).toBeUndefined()
  })

  it('a rule without a deadline keeps null, and its sooner clause gives one', () => {
    const rules = [rule('a', { withinHours: null, sooner: [{ when: 'pain', withinHours: 336 }] })]
    expect(evaluateRedFlags({ fever: true }, rules, sources, options)[0]?.withinHours).toBeNull()
    const [flag] = evaluateRedFlags({ fever: true, pain: true }, rules, sources, options)
    expect(flag?.withinHours).toBe(336)
  })

  it('sorts fired before open, shortest deadline first, none last', () => {
    const open = { all: ['fever' as const, { not: 'punctum' as const }] }
    const rules = [
      rule('none', { withinHours: null }),
      rule('open', { when: open }),
      rule('two-weeks', {}),
      rule('same-day', { withinHours: 0 }),
    ]
    const ids = evaluateRedFlags({ fever: true }, rules, sources, options).map((one) => one.ruleId)
    expect(ids).toEqual(['same-day', 'two-weeks', 'none', 'open'])
  })

  it('leaves out the rules of another country', () => {
    const rules = [
      rule('scots', { sets: ['scotland'] }),
      rule('both', { sets: ['scotland', 'uk-nice'] }),
    ]
    const ids = evaluateRedFlags({ fever: true }, rules, sources, options).map((one) => one.ruleId)
    expect(ids).toEqual(['both'])
  })

  it('is expired the day after a source expires, and when a source is not known', () => {
    const on = (today: string, rules: readonly RedFlagRule[]) =>
      evaluateRedFlags({ fever: true }, rules, sources, { ...options, today })[0]?.expired
    expect(on('2028-11-24', [rule('a', {})])).toBe(false)
    expect(on('2028-11-25', [rule('a', {})])).toBe(true)
    expect(on('2026-11-24', [rule('a', { sources: ['book', 'lost'] })])).toBe(true)
  })
})

describe('sameDayScreens', () => {
  const rules = [
    rule('cord', {
      when: { all: ['limb_weakness', { in: ['region', ['mid-back']] }] },
      withinHours: 0,
    }),
    rule('child', { when: { all: ['bruising', { lt: ['age_years', 16] }] }, withinHours: 0 }),
    rule('vessel', {
      when: 'pulsatile',
      sooner: [{ when: 'pain', withinHours: 0 }],
    }),
    rule('slow', { when: 'weight_loss' }),
    rule('away', { when: 'collapse', withinHours: 0, sets: ['us'] }),
  ]

  it('are those of this place and age, split by answered', () => {
    const values = { age_years: 40, region: 'mid-back', limb_weakness: false } as const
    expect(sameDayScreens(values, rules, 'uk-nice')).toEqual({
      answered: ['limb_weakness'],
      unanswered: [],
    })
    expect(sameDayScreens({ age_years: 5, region: 'face' }, rules, 'uk-nice')).toEqual({
      answered: [],
      unanswered: ['bruising'],
    })
  })

  it('noisy breathing is asked at the neck, saddle numbness at the spine or with spinal pain', () => {
    const emergencies = [
      rule('airway', { when: 'stridor', withinHours: 0 }),
      rule('cauda', { when: 'saddle_anaesthesia', withinHours: 0 }),
    ]
    const asked = (values: Parameters<typeof sameDayScreens>[0]) =>
      sameDayScreens(values, emergencies, 'uk-nice').unanswered
    expect(asked({ region: 'neck-lateral' })).toEqual(['stridor'])
    expect(asked({ region: 'buttock' })).toEqual(['saddle_anaesthesia'])
    expect(asked({ region: 'upper-limb', back_or_neck_pain: true })).toEqual(['saddle_anaesthesia'])
    expect(asked({})).toEqual(['stridor', 'saddle_anaesthesia'])
  })

  it('grow with what is recorded: a painful lump asks for a pulse', () => {
    const values = { age_years: 40, region: 'face', pain: true } as const
    expect(sameDayScreens(values, rules, 'uk-nice').unanswered).toContain('pulsatile')
  })
})

describe('findingsMentioned', () => {
  it('lists the findings of rule and sooner clauses of one country', () => {
    const rules = [
      rule('a', { when: { all: ['fever', { not: { gte: ['age_years', 3] } }] } }),
      rule('b', { sooner: [{ when: 'pain', withinHours: 0 }] }),
      rule('c', { when: 'collapse', sets: ['us'] }),
    ]
    expect([...findingsMentioned(rules, 'uk-nice')].sort()).toEqual(['age_years', 'fever', 'pain'])
  })
})
