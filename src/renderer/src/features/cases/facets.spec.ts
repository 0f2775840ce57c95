import { expect, it } from 'vitest'
import { inventedPractice } from '../../../../../tests/support/invented-practice'
import { gatherCases } from '../../../../domain/case/case-records'
import { FacetColumns } from './facet-columns'
import { FACETS, facetValue, narrowed, newestVisit } from './facets'

const TODAY = '2026-11-24'
const practice = inventedPractice(120, TODAY)

it('offers exactly as many cases as each choice then shows', () => {
  const columns = new FacetColumns()
  for (const one of practice) columns.add(one)
  const some = Int32Array.from(practice.keys()).filter((at) => at % 3 === 0)
  for (const numbers of [undefined, some, new Int32Array(0)]) {
    const cases = numbers ? [...numbers].flatMap((at) => practice[at] ?? []) : practice
    const counts = columns.count(numbers)
    for (const facet of FACETS) {
      if (facet === 'seen') continue
      const valued = cases.filter((one) => facetValue(facet, one) !== '')
      const all = [...counts[facet].values()].reduce((sum, count) => sum + count, 0)
      expect(all).toBe(valued.length)
      for (const [value, count] of counts[facet])
        expect(narrowed(cases, { [facet]: value }, TODAY)).toHaveLength(count)
    }
  }
})

it('narrows by every choice at once and keeps the order', () => {
  const choice = { urgency: 'no-flag', seen: '365', status: 'outcome-open' }
  const shown = narrowed(practice, choice, TODAY)
  expect(shown.length).toBeGreaterThan(0)
  expect(shown).toEqual(
    practice.filter(
      (one) =>
        facetValue('urgency', one) === 'no-flag' &&
        one.lump.outcome === undefined &&
        newestVisit(one).visitDate >= '2025-11-24',
    ),
  )
})

it('finds the cases that have a photo, and counts none that was removed', () => {
  const [first, second] = practice
  if (!first || !second) throw new Error('no practice')
  const photo = {
    id: 'one',
    patientId: first.patient.id,
    lumpId: first.lump.id,
    visitId: first.visits[0].id,
    takenOn: TODAY,
    addedAt: '2026-11-24T12:00:00.000Z',
    source: 'file',
    consent: {
      givenBy: 'patient',
      purposes: ['record'],
      recordedBy: '',
      at: '2026-11-24T12:00:00.000Z',
    },
    widthPx: 1,
    heightPx: 1,
    byteLength: 1,
  } as const
  const removed = { at: photo.addedAt, by: '', reason: 'Wrong patient' }
  const cases = gatherCases({
    patients: practice.map(({ patient }) => patient),
    lumps: practice.map(({ lump }) => lump),
    visits: practice.flatMap(({ visits }) => visits),
    photos: [photo, { ...photo, id: 'two', lumpId: second.lump.id, removed }],
  })
  const shown = narrowed(cases, { photo: 'with-photo' }, TODAY)
  expect(shown.map(({ lump }) => lump.id)).toEqual([first.lump.id])
})

it('shows everything while nothing is chosen', () => {
  expect(narrowed(practice, { region: '' }, TODAY)).toBe(practice)
})
