import { expect, it } from 'vitest'
import { inventedPractice } from '../../../../../tests/support/invented-practice'
import { gatherCases } from '../../../../domain/case/case-records'
import { countValues, FACETS, facetValue, narrowed, newestVisit } from './facets'

const TODAY = '2026-11-24'
const practice = inventedPractice(120, TODAY)

it('offers exactly as many cases as each choice then shows', () => {
  for (const facet of FACETS) {
    if (facet === 'seen') continue
    for (const [value, count] of countValues(facet, practice))
      expect(narrowed(practice, { [facet]: value }, TODAY)).toHaveLength(count)
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
