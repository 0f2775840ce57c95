import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WITHIN_HOURS, type RedFlag } from '../../src/domain/assessment/assessment'
import { addDays } from '../../src/domain/case/dates'
import type { VisitDraft } from '../../src/domain/case/visit'
import { buildHandout } from '../../src/domain/handout/build-handout'
import { layFinding } from '../../src/domain/handout/lay-findings'
import { longDate } from '../../src/domain/handout/leaflet-measures'
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
import {
  blockTexts,
  english,
  flag,
  handoutInput,
  patient,
  plainText,
  watchedLump,
} from './handout-cases'

const freeKeys = [...CHOICE_KEYS, ...YES_NO_KEYS].filter(
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

const caseArbitrary = fc.record({
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

const visitOf = (
  made: typeof caseArbitrary extends fc.Arbitrary<infer T> ? T : never,
): VisitDraft => {
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

it('record and leaflet never disagree: side, size, dates, findings, flags, name, plan', () => {
  fc.assert(
    fc.property(caseArbitrary, (made) => {
      const visit = visitOf(made)
      const flags: readonly RedFlag[] = made.flags.map((over, index) =>
        flag({ ...over, ruleId: `rule-${index}` } as Partial<RedFlag>),
      )
      const built = buildHandout(
        handoutInput(made.id, {
          visit,
          flags,
          overrideReason: 'Recorded reason',
          showName: made.showName,
          demonstration: made.demonstration,
        }),
      )
      if (!built.ok) throw new Error(built.error.code)
      const { text, common } = english(made.id)
      const lines = built.value.blocks.flatMap(blockTexts)
      const printed = plainText(built.value)

      // side: the patient's, never the other
      const other = { left: 'right', right: 'left' } as const
      const side = made.place.laterality
      if (side === 'left' || side === 'right') {
        expect(printed).toContain(`We mean your own ${side}.`)
        expect(printed).not.toMatch(new RegExp(`\\b${other[side]} side\\b|own ${other[side]}\\b`))
      } else expect(printed).not.toContain('We mean your own')

      // size and dates: every length in the leaflet that is not fixed text is the recorded one
      const size = lines.filter((line) => line.includes('How wide: '))
      const shown =
        made.sizeMm === undefined
          ? undefined
          : made.sizeMm < 10
            ? `${made.sizeMm} mm`
            : `${made.sizeMm / 10} cm`
      expect(size).toHaveLength(shown === undefined ? 0 : 1)
      if (shown !== undefined) expect(size[0]).toContain(`How wide: ${shown}.`)
      const dates = new Set(printed.match(/\d{1,2} [A-Z][a-z]+ \d{4}/g))
      const allowed = ['2027-03-01', visit.followUp?.date ?? ''].map((d) =>
        longDate(d, common.months),
      )
      expect(allowed).toEqual(expect.arrayContaining([...dates]))
      expect(dates).toContain(allowed[1])

      // findings: each lay sentence printed is a recorded value; none that contradicts it is
      for (const key of freeKeys) {
        for (const value of Object.hasOwn(CHOICES, key)
          ? CHOICES[key as keyof typeof CHOICES]
          : [true, false]) {
          const sentence = layFinding(key, value)
          if (!sentence || visit.findings[key] === value) continue
          const items = built.value.blocks.flatMap((b) => (b.type === 'list' ? b.items : []))
          const fixed = [...text.atHome, ...text.sayBack, ...Object.values(common.myths)]
          const fromCase = items.filter((item) => !fixed.includes(item))
          expect(fromCase.join(' '), `${key}=${value}`).not.toContain(sentence)
        }
      }

      // flags: every action, with its own deadline or a sooner one
      const box = built.value.blocks.find((b) => b.type === 'box' && b.tone === 'warning')
      expect(box === undefined).toBe(flags.length === 0)
      for (const each of flags) {
        const line =
          box?.type === 'box' ? box.lines.find((l) => l.includes(each.patientAction)) : ''
        expect(line).toBeDefined()
        const soonest = Math.min(
          ...flags
            .filter((f) => f.patientAction === each.patientAction)
            .map((f) => f.withinHours ?? Infinity),
        )
        const key = soonest === Infinity ? 'none' : (`${soonest}` as '0' | '24' | '48' | '336')
        expect(line?.startsWith(`${common.flagDeadlines[key]}: `)).toBe(true)
      }

      expect(printed.includes(patient.name)).toBe(made.showName)
      expect(printed).not.toContain(visit.note)
      expect(printed).toContain('Photo with a ruler once a month.')
      expect(built.value.demonstration).toBe(made.demonstration ? common.demonstration : null)
      expect(printed).not.toMatch(/[{}]|undefined|null|NaN/)
    }),
    { numRuns: 400, seed: 20261124 },
  )
})
