import { expect, it } from 'vitest'
import { casesIn, knowledge as knowledgeOnDisk } from '../../../tests/clinical/knowledge-under-test'
import { compileModel } from '../assessment/compile-model'
import { MODEL, type ModelParameters } from '../assessment/model-parameters'
import { rankConditions } from '../assessment/rank-conditions'
import type { KnownCase } from './case-schema'
import { crossValidatedRanks } from './cross-validate'

const knowledge = knowledgeOnDisk()
const cases = casesIn('development')
  .filter(({ diagnosis }) => diagnosis.id !== 'other')
  .slice(0, 30)
const plan = { folds: 5, repeats: 3 }
/** Evidence that may not pull: the ranking is then that of frequencies alone. */
const deaf: ModelParameters = { ...MODEL, cap: 0.01 }

const plainRanks = (parameters: ModelParameters, list: readonly KnownCase[]): readonly number[] => {
  const model = compileModel(knowledge, parameters)
  return list.map(({ findings, diagnosis }) => {
    const { ranked } = rankConditions(model, findings, 'specialist')
    return ranked.findIndex((one) => knowledge.conditions[one.condition]?.id === diagnosis.id) + 1
  })
}

it('holds every case out once in each repeat', () => {
  const ranks = crossValidatedRanks(cases, knowledge, 'specialist', [MODEL], plan)
  expect(ranks).toEqual(plainRanks(MODEL, cases).map((rank) => Array(plan.repeats).fill(rank)))
})

it('chooses on the other folds the candidate that does better there', () => {
  const ranks = crossValidatedRanks(cases, knowledge, 'specialist', [deaf, MODEL], plan)
  expect(ranks.flat()).toEqual(
    plainRanks(MODEL, cases).flatMap((rank) => Array<number>(plan.repeats).fill(rank)),
  )
})

it('does not let a case choose for itself', () => {
  // A case that findings lead astray, and one that they lead right: each must be ranked by the other's choice.
  const lymphoma = casesIn('development').find(({ diagnosis }) => diagnosis.id === 'lymphoma')
  if (!lymphoma) throw new Error('a case of lymphoma is needed')
  const contrary: KnownCase = {
    ...lymphoma,
    id: 'contrary',
    diagnosis: { id: 'lipoma', label: 'lipoma' },
  }
  const pair = [contrary, lymphoma]
  const [deafOnContrary, deafOnOther] = plainRanks(deaf, pair)
  const [modelOnContrary, modelOnOther] = plainRanks(MODEL, pair)
  expect(deafOnContrary).toBeLessThan(modelOnContrary ?? 0)
  expect(modelOnOther).toBeLessThan(deafOnOther ?? 0)
  const once = { folds: 2, repeats: 1 }
  expect(crossValidatedRanks(pair, knowledge, 'specialist', [deaf, MODEL], once)).toEqual([
    [modelOnContrary],
    [deafOnOther],
  ])
})

it('refuses a diagnosis that no condition covers', () => {
  const other = { ...cases[0], diagnosis: { id: 'other', label: 'other' } } as KnownCase
  expect(() => crossValidatedRanks([other], knowledge, 'specialist', [MODEL], plan)).toThrow(
    /no condition/,
  )
})
