import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MODEL, type ModelParameters } from '../src/domain/assessment/model-parameters'
import { rankingFigures } from '../src/domain/evaluation/accuracy'
import { crossValidatedRanks } from '../src/domain/evaluation/cross-validate'
import type { CrossValidation } from '../src/domain/evaluation/cross-validation-schema'
import { modelVersion } from '../src/domain/evaluation/model-version'
import { CROSS_VALIDATED, evaluationFolder, loadBundledCases } from './load-evaluation'
import { loadKnowledge } from './load-knowledge'

// Writes resources/evaluation/cross-validated.json: node scripts/run-tool.mjs tools/cross-validate.ts
// To be run again after any change of the ranking or of a number that it uses; a test says when.

const SETTING = 'specialist'
const FOLDS = 10
const REPEATS = 10

/** Parameter sets to choose from: the free numbers that matter most, around and away from those in use. */
const candidates: readonly ModelParameters[] = [0.2, 0.3, 0.4, 0.6, 1].flatMap((specialist) =>
  [0, 0.15, 0.3, 0.5].flatMap((groupDamping) =>
    [0.4, 0.6, 1].flatMap((negativeWeight) =>
      [0.01, 0.02, 0.05].map((slip) => ({
        ...MODEL,
        priorTemper: { ...MODEL.priorTemper, specialist },
        groupDamping,
        negativeWeight,
        slip,
      })),
    ),
  ),
)

const root = process.cwd()
const knowledge = loadKnowledge(root)
const cases = loadBundledCases(root)
const covered = cases.filter(({ diagnosis }) => diagnosis.id !== 'other')
const { top1, top3, top5 } = rankingFigures(
  crossValidatedRanks(covered, knowledge, SETTING, candidates, { folds: FOLDS, repeats: REPEATS }),
)

const rounded = (value: number | null): number => Number((value ?? 0).toFixed(4))
const kept = ({ mean, low, high, of }: typeof top1): CrossValidation['top1'] => ({
  mean: rounded(mean),
  low: rounded(low),
  high: rounded(high),
  of,
})
const figures: CrossValidation = {
  modelVersion: modelVersion(knowledge, cases, SETTING),
  setting: SETTING,
  cases: cases.length,
  folds: FOLDS,
  repeats: REPEATS,
  candidates: candidates.length,
  top1: kept(top1),
  top3: kept(top3),
  top5: kept(top5),
}
writeFileSync(
  join(evaluationFolder(root), CROSS_VALIDATED),
  `${JSON.stringify(figures, undefined, 2)}\n`,
)
process.stdout.write(`${JSON.stringify(figures)}\n`)
