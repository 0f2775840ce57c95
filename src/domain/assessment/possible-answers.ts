import {
  CHOICES,
  YES_NO_KEYS,
  type FindingKey,
  type FindingValue,
  type FindingValues,
} from '../vocabulary/findings'
import { logDensity } from './distributions'
import { LUMP_DESCRIPTIONS } from './finding-groups'
import type { Ranking } from './rank-conditions'

/** One answer that a question may get, with its chance given what is known. */
export interface PossibleAnswer {
  readonly value: FindingValue
  readonly probability: number
}

/** A question that is still open at this bedside. */
export interface OpenQuestion {
  readonly key: FindingKey
  readonly answers: readonly PossibleAnswer[]
}

const ASKABLE_CHOICES = ['growth', 'depth', 'consistency', 'mobility', 'surface', 'border'] as const

/** Values that stand for a range of sizes (mm) and durations (days); the limits of the rules lie between them. */
const SIZES = [8, 15, 25, 40, 70, 120] as const
const DURATIONS = [2, 6, 11, 20, 35, 70, 200, 900] as const

/** Answers below this chance are not worth showing. */
const NEGLIGIBLE = 0.0005

const normalised = (answers: readonly PossibleAnswer[]): readonly PossibleAnswer[] => {
  const total = answers.reduce((sum, one) => sum + one.probability, 0)
  return answers.map((one) => ({ ...one, probability: total > 0 ? one.probability / total : 0 }))
}

const averageOver = ({ ranked }: Ranking, chances: Float64Array | undefined): number =>
  ranked.reduce((sum, place) => sum + place.share * (chances?.[place.form] ?? 0), 0)

const numberAnswers = (
  { model, ranked }: Ranking,
  part: 'size' | 'duration',
): readonly PossibleAnswer[] =>
  normalised(
    (part === 'size' ? SIZES : DURATIONS).map((value) => ({
      value,
      probability: ranked.reduce((sum, place) => {
        const form = model.forms[place.form]
        return sum + (form ? place.share * logDensity(form[part], value) : 0)
      }, 0),
    })),
  )

const isOpen = (key: FindingKey, values: FindingValues): boolean =>
  values[key] === undefined && !(values.lump_present === false && LUMP_DESCRIPTIONS.has(key))

/** Every question not answered yet, each with the chances of its answers. */
export const openQuestions = (ranking: Ranking, values: FindingValues): readonly OpenQuestion[] => {
  const { model } = ranking
  const yesNo = YES_NO_KEYS.filter((key) => isOpen(key, values) && model.chance.has(key)).map(
    (key): OpenQuestion => {
      const yes = averageOver(ranking, model.chance.get(key))
      return {
        key,
        answers: [
          { value: true, probability: yes },
          { value: false, probability: 1 - yes },
        ],
      }
    },
  )
  const choices = ASKABLE_CHOICES.filter((key) => isOpen(key, values)).map((key): OpenQuestion => ({
    key,
    answers: normalised(
      CHOICES[key].map((value) => ({
        value,
        probability: averageOver(ranking, model.choiceChance.get(`${key}=${value}`)),
      })),
    ).filter((one) => one.probability > NEGLIGIBLE),
  }))
  const numbers: OpenQuestion[] = []
  if (isOpen('size_mm', values))
    numbers.push({ key: 'size_mm', answers: numberAnswers(ranking, 'size') })
  if (isOpen('duration_days', values))
    numbers.push({ key: 'duration_days', answers: numberAnswers(ranking, 'duration') })
  return [...yesNo, ...choices, ...numbers]
}
