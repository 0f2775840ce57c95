import { expect, it } from 'vitest'
import { fail, ok } from '../../shared/result'
import { promisedReview } from './review-date'

const review = { date: '2027-06-01', reason: 'Measure again.' }

it.each([
  ['a plan of watching without a date', undefined, true, fail('review-date-missing')],
  ['another plan without a date', undefined, false, ok(undefined)],
  ['a date ahead', review, true, ok(review)],
  [
    'the day itself',
    { ...review, date: '2027-03-01' },
    true,
    ok({ ...review, date: '2027-03-01' }),
  ],
  ['a date gone by', { ...review, date: '2027-02-28' }, false, fail('review-date-past')],
] as const)('%s', (_, followUp, watching, expected) => {
  expect(promisedReview(followUp, watching, '2027-03-01')).toEqual(expected)
})
