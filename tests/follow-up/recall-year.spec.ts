import fc from 'fast-check'
import { expect, it } from 'vitest'
import { action, caseOf, TODAY, visitOf } from '../support/recall-samples'
import { addDays } from '../../src/domain/case/dates'
import type { Visit } from '../../src/domain/case/visit'
import { withRecallAction } from '../../src/domain/follow-up/act-on-recall'
import { recallList } from '../../src/domain/follow-up/recall'

/** A year of a practice, day by day, against a book kept apart in the plainest way: one line a promise. */
const RUNS = process.env['PALPATE_DEEP'] === '1' ? 400 : 25
it('loses no review over a year of visits, moves and done entries', () => {
  const event = fc.record({
    day: fc.integer({ min: 0, max: 365 }),
    lump: fc.integer({ min: 0, max: 3 }),
    what: fc.constantFrom(
      'visit',
      'visit-with-review',
      'visit-with-review',
      'done',
      'moved',
      'contacted',
    ),
    ahead: fc.integer({ min: 0, max: 120 }),
  })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const book = new Map<number, string>()
      const lumps = new Map<number, Visit[]>()
      const start = addDays(TODAY, -365)
      const check = (today: string) => {
        const cases = [...lumps.values()].flatMap(([first, ...later]) =>
          first ? [caseOf(first, ...later)] : [],
        )
        const listed = recallList(cases, [], today).filter(({ overdueDays }) => overdueDays >= 0)
        const promised = [...book].filter(([, due]) => due <= today)
        expect(listed.map(({ lumpId }) => lumpId).sort()).toEqual(
          promised.map(([lump]) => `l${lump}`).sort(),
        )
      }
      for (const { day, lump, what, ahead } of events.toSorted((a, b) => a.day - b.day)) {
        const today = addDays(start, day)
        check(today)
        const visits = lumps.get(lump) ?? []
        const due = book.get(lump)
        if (what.startsWith('visit')) {
          const planned = what === 'visit' ? undefined : addDays(today, ahead)
          if (planned) book.set(lump, planned)
          else if (due !== undefined && today >= due) book.delete(lump)
          const made: Visit = {
            ...visitOf(`v${lump}-${visits.length}`, 0),
            lumpId: `l${lump}`,
            visitDate: today,
            savedAt: `${today}T09:00:00.${String(visits.length).padStart(3, '0')}Z`,
            ...(planned ? { followUp: { date: planned, reason: '' } } : {}),
          }
          lumps.set(lump, [...visits, made])
        } else if (due !== undefined) {
          const at = visits.findLastIndex(({ followUp }) => followUp)
          const toDate = addDays(today, ahead)
          const acted = visits.map((visit, index) =>
            index === at
              ? withRecallAction(visit, {
                  ...action(what as 'done', 'review'),
                  on: today,
                  ...(what === 'moved' ? { toDate } : {}),
                })
              : visit,
          )
          lumps.set(lump, acted)
          if (what === 'done') book.delete(lump)
          if (what === 'moved') book.set(lump, toDate)
        }
        if (!what.startsWith('visit')) check(today)
      }
      check(TODAY)
    }),
    { seed: 11, numRuns: RUNS },
  )
})
