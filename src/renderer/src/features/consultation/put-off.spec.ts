import { expect, it } from 'vitest'
import type { NextQuestion, WithinHours } from '../../../../domain/assessment/assessment'
import type { FindingKey } from '../../../../domain/vocabulary/findings'
import { behindOthers, withPutOff } from './put-off'

const question = (key: FindingKey, withinHours: WithinHours | null): NextQuestion => ({
  key,
  actionChange: 0,
  outcomes: [
    { value: true, probability: 0.5, withinHours, firstRow: 'lipoma', raises: [], standsDown: [] },
  ],
})
const keys = (questions: readonly NextQuestion[]) => questions.map(({ key }) => key)

it('moves a question that was put off behind the others and loses none', () => {
  const asked = [question('fever', 24), question('tender', null), question('pain', null)]
  const putOff = withPutOff(new Map(), question('fever', 24))
  expect(keys(behindOthers(asked, putOff))).toEqual(['tender', 'pain', 'fever'])
})

it('brings it back once its answer would change the action in another way', () => {
  const putOff = withPutOff(new Map(), question('fever', 24))
  const asked = [question('fever', 0), question('tender', null)]
  expect(keys(behindOthers(asked, putOff))).toEqual(['fever', 'tender'])
})
