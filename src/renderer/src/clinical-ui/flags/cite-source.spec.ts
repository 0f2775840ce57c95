import { expect, it } from 'vitest'
import type { Source } from '../../../../domain/knowledge/knowledge-base'
import { citationsOf, shortCitation, sourceIdentifiers } from './cite-source'
import { countFlags, deadlineKey, flagLevel } from './flag-level'

const sourceOf = (changes: Partial<Source>): Source => ({
  id: 'a',
  by: 'Kim KH, Kwon SH, Sim WY, Lew BL',
  title: 'A title',
  year: 2021,
  reviewed: '2026-01-01',
  expires: '2027-01-01',
  ...changes,
})

it.each([
  [{}, 'Kim KH et al., 2021'],
  [{ by: 'Salam GA', year: 2002 }, 'Salam GA, 2002'],
  [
    { by: 'Royal Orthopaedic Hospital, Birmingham; Graz' },
    'Royal Orthopaedic Hospital et al., 2021',
  ],
  [
    { by: 'Department of Otolaryngology series (authors not shown)' },
    'Department of Otolaryngology series, 2021',
  ],
  [
    { by: 'National Institute for Health and Care Excellence', guideline: 'NG12', year: 2015 },
    'NICE NG12, 2015',
  ],
  [
    { guideline: 'IDSA native vertebral osteomyelitis 2015', year: 2015 },
    'IDSA native vertebral osteomyelitis 2015',
  ],
])('cites %j as %s', (changes, citation) => {
  expect(shortCitation(sourceOf(changes))).toBe(citation)
})

it('names a source that is not in the list instead of dropping it', () => {
  expect(citationsOf(['a', 'gone'], { a: sourceOf({}) })).toEqual(['Kim KH et al., 2021', 'gone'])
})

it('gives the identifiers a library knows', () => {
  expect(sourceIdentifiers(sourceOf({ pmid: '1', doi: '10.1/x' }))).toEqual([
    'PMID 1',
    'doi:10.1/x',
  ])
})

it('is red for the same day only', () => {
  expect(
    [0, 24, 48, 336, null].map((hours) => flagLevel(hours as 0 | 24 | 48 | 336 | null)),
  ).toEqual(['same-day', 'soon', 'soon', 'soon', 'planned'])
})

it('has different words for each deadline, and counts none as none', () => {
  const keys = ([0, 24, 48, 336, null] as const).map(deadlineKey)
  expect(new Set(keys).size).toBe(5)
  expect(countFlags([])).toEqual({ fired: 0, open: 0, sameDay: 0 })
})
