import { expect, it } from 'vitest'
import { casesIn, knowledge as knowledgeOnDisk } from '../../../tests/clinical/knowledge-under-test'
import { assess } from '../assessment/assess'
import { evaluateCase } from './evaluate-case'
import { judgeKnownCase } from './judge-known-case'

const knowledge = knowledgeOnDisk()
const cases = casesIn('development')
const options = { setting: 'specialist', guidelines: 'uk-nice', today: '2026-11-24' } as const

/** A few of each kind: the full evaluation also plays consultations, which takes far longer. */
const sample = [
  ...(['routine', 'urgent', 'emergency'] as const).flatMap((urgency) =>
    cases.filter((one) => one.urgency === urgency).slice(0, 3),
  ),
  // Serious ones that no rule flags are where the list and the strip count.
  ...cases.filter(
    ({ findings, urgency }) =>
      urgency !== 'routine' &&
      assess(findings, knowledge, { ...options, nextQuestions: false }).withinHours === null,
  ),
]

it.each(sample.map((one) => [one.id, one] as const))(
  '%s is judged as the full evaluation judges it',
  (_id, known) => {
    const full = evaluateCase(known, knowledge, { ...options, nextQuestions: false }, () => 0)
    const { rank, seriousShown, emergencySameDay, falseAlarm } = full
    expect(judgeKnownCase(known, knowledge, options)).toEqual({
      ...{ rank, seriousShown, emergencySameDay, falseAlarm },
    })
  },
)

it('has a serious case in the sample that no rule flags', () => {
  expect(sample.length).toBeGreaterThan(9)
})

it('does not ask of a routine case whether it was shown as serious, nor the other way round', () => {
  for (const known of cases) {
    const judged = judgeKnownCase(known, knowledge, options)
    const isRoutine = known.urgency === 'routine'
    expect(judged.falseAlarm === null, known.id).toBe(!isRoutine)
    expect(judged.seriousShown === null, known.id).toBe(isRoutine && !known.malignant)
    expect(judged.emergencySameDay === null, known.id).toBe(known.urgency !== 'emergency')
  }
})
