import fc from 'fast-check'
import { WITHIN_HOURS, type RedFlag } from '../../src/domain/assessment/assessment'
import { addDays } from '../../src/domain/case/dates'
import type { Visit } from '../../src/domain/case/visit'
import { NOT_YET_KNOWN } from '../../src/domain/handout/texts'
import { CONDITION_IDS } from '../../src/domain/knowledge/condition-ids'
import {
  CHOICES,
  CHOICE_KEYS,
  YES_NO_KEYS,
  type FindingKey,
  type FindingValue,
  type FindingValues,
} from '../../src/domain/vocabulary/findings'
import { PLACES } from '../../src/domain/vocabulary/places'
import { flag, watchedLump } from './handout-cases'

/** Findings that are said in words of their own: not the place, the side or the sex. */
export const freeKeys = [...CHOICE_KEYS, ...YES_NO_KEYS].filter(
  (key) => key !== 'region' && key !== 'laterality' && key !== 'sex',
)

const valueOf = (key: FindingKey): fc.Arbitrary<FindingValue> =>
  Object.hasOwn(CHOICES, key)
    ? fc.constantFrom<FindingValue>(...CHOICES[key as keyof typeof CHOICES])
    : fc.boolean()

const findingsArbitrary = fc
  .uniqueArray(fc.constantFrom(...freeKeys), { maxLength: 14 })
  .chain((keys) =>
    fc.tuple(...keys.map((key) => valueOf(key).map((value) => [key, value] as const))),
  )
  .map((pairs) => Object.fromEntries(pairs) as FindingValues)

const flagsArbitrary = fc.array(
  fc.record({
    patientAction: fc.constantFrom('See a doctor for bones.', 'Have a scan.', 'Go to hospital.'),
    withinHours: fc.constantFrom(null, ...WITHIN_HOURS),
    state: fc.constantFrom('fired', 'open'),
  }),
  { maxLength: 4 },
)

/** Any record with a leaflet to choose for it. */
export const caseArbitrary = fc.record({
  id: fc.constantFrom(...CONDITION_IDS, NOT_YET_KNOWN),
  place: fc.constantFrom(...PLACES),
  findings: findingsArbitrary,
  sizeMm: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
  durationDays: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: undefined }),
  flags: flagsArbitrary,
  reviewIn: fc.integer({ min: 0, max: 400 }),
  showName: fc.boolean(),
  demonstration: fc.boolean(),
})

export type MadeCase = typeof caseArbitrary extends fc.Arbitrary<infer T> ? T : never

/** The generated record as a visit. */
export const visitOf = (made: MadeCase): Visit => {
  const { typedSize: _size, typedDuration: _duration, ...base } = watchedLump
  const { laterality } = made.place
  return {
    ...base,
    site: { placeId: made.place.id, region: made.place.region, ...(laterality && { laterality }) },
    findings: {
      ...made.findings,
      region: made.place.region,
      ...(laterality && { laterality }),
      ...(made.sizeMm !== undefined && { size_mm: made.sizeMm }),
      ...(made.durationDays !== undefined && { duration_days: made.durationDays }),
    },
    followUp: { date: addDays('2027-03-01', made.reviewIn), reason: 'Look again.' },
  }
}

/** The generated flags as the assessment gives them, each with a rule of its own. */
export const flagsOf = (made: MadeCase): readonly RedFlag[] =>
  made.flags.map((over, index) => flag({ ...over, ruleId: `rule-${index}` }))
