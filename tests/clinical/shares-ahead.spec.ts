import { describe, expect, it } from 'vitest'
import { casesIn, knowledge } from './knowledge-under-test'
import { compiledModel } from '../../src/domain/assessment/compile-model'
import { evidenceOf } from '../../src/domain/assessment/evidence'
import { rankConditions, sharesOfForms } from '../../src/domain/assessment/rank-conditions'
import { GroupedScores, scoreForms } from '../../src/domain/assessment/score-conditions'
import { SharesAhead } from '../../src/domain/assessment/shares-ahead'

const ASKED = ['fever', 'tender', 'night_pain', 'limb_weakness', 'pulsatile'] as const

describe('shares after one more answer', () => {
  it('are those of scoring everything again, in every setting', () => {
    const model = compiledModel(knowledge())
    let compared = 0
    for (const { findings } of casesIn('development').slice(0, 30))
      for (const setting of ['specialist', 'primary-care'] as const) {
        const ranking = rankConditions(model, findings, setting)
        const ahead = new SharesAhead(
          ranking,
          new GroupedScores(model, ranking.priors, ranking.evidence),
        )
        for (const key of ASKED) {
          const item = findings[key] === undefined ? evidenceOf(model, key, true) : undefined
          if (item === undefined) continue
          const again = scoreForms(model, ranking.priors, [...ranking.evidence, item])
          const expected = sharesOfForms(model, again, ranking.shareTemper)
          ahead.after(item).forEach((share, index) => {
            expect(share).toBeCloseTo(expected[index] ?? Number.NaN, 9)
          })
          compared += 1
        }
      }
    expect(compared).toBeGreaterThan(150)
  })

  it('stay as they are without an answer', () => {
    const model = compiledModel(knowledge())
    const ranking = rankConditions(model, { age_years: 40 }, 'specialist')
    const ahead = new SharesAhead(ranking, new GroupedScores(model, ranking.priors, []))
    expect(ahead.after(undefined)).toBe(ahead.now)
  })
})
