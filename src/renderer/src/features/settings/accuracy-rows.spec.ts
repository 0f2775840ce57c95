import { expect, it } from 'vitest'
import type { AccuracyReport } from '../../../../domain/evaluation/accuracy'
import { accuracyRows, estimatePercents } from './accuracy-rows'

const figure = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1, of: 92 })
const report: AccuracyReport = {
  cases: 93,
  setting: 'specialist',
  knowledgeVersion: 'spec',
  plain: {
    top1: figure(0.6),
    top3: figure(0.8),
    top5: figure(0.9),
    seriousShown: figure(0.85),
    emergencySameDay: { mean: null, low: null, high: null, of: 0 },
    falseAlarm: figure(0.4),
  },
  crossValidated: {
    ...{ modelVersion: 'spec', setting: 'specialist', cases: 93 },
    ...{ folds: 10, repeats: 10, candidates: 2 },
    ...{ top1: figure(0.5), top3: figure(0.7), top5: figure(0.8) },
  },
  crossValidatedIsCurrent: true,
}

it('sets each cross-validated figure beside its own plain figure', () => {
  expect(accuracyRows(report).map((row) => [row.crossValidated?.mean, row.plain.mean])).toEqual([
    [0.5, 0.6],
    [0.7, 0.8],
    [0.8, 0.9],
    [undefined, 0.85],
    [undefined, null],
    [undefined, 0.4],
  ])
})

it('says per cent, interval and number of cases, and nothing where no case counts', () => {
  expect(estimatePercents({ mean: 0.6196, low: 0.5217, high: 0.7174, of: 92 })).toEqual({
    ...{ mean: 62, low: 52, high: 72, of: 92 },
  })
  expect(estimatePercents(report.plain.emergencySameDay)).toBeUndefined()
})
