import fc from 'fast-check'
import { expect, it } from 'vitest'
import { buildHandout } from '../../src/domain/handout/build-handout'
import { layFinding } from '../../src/domain/handout/lay-findings'
import { longDate } from '../../src/domain/handout/leaflet-measures'
import { CHOICES } from '../../src/domain/vocabulary/findings'
import { blockTexts, english, handoutInput, patient, plainText } from './handout-cases'
import { caseArbitrary, flagsOf, freeKeys, visitOf } from './handout-records'

/** Ten thousand in the long run. */
const RUNS = process.env['PALPATE_DEEP'] === '1' ? 10_000 : 400

it('record and leaflet never disagree: side, size, dates, findings, flags, name, plan', () => {
  fc.assert(
    fc.property(caseArbitrary, (made) => {
      const visit = visitOf(made)
      const flags = flagsOf(made)
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
    { numRuns: RUNS, seed: 20261124 },
  )
}, 600_000)
