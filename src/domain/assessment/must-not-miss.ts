import {
  isYesNoKey,
  YES_NO_KEYS,
  type FindingKey,
  type FindingValues,
} from '../vocabulary/findings'
import type { MustNotMissRow } from './assessment'
import type { Ranked, Ranking } from './rank-conditions'
import { pullsOn } from './score-conditions'

/** At most so many rows, so that the strip is read. */
const MOST_ROWS = 3
/** Conditions in the list itself are not repeated here. */
const LIST_LENGTH = 5
/** A serious condition is kept in sight from this share on. Estimates, set by the strip's length on routine cases. */
const SHARE_FROM = 0.045
/** With a finding that points to it this strongly (natural-log units), a smaller share is enough. */
const SPECIFIC_FROM = 1.5
const SHARE_IF_SPECIFIC = 0.02
const MOST_KEYS = 4

/** Unanswered findings whose absence would lower the condition most. */
const wouldExclude = (
  { model }: Ranking,
  place: Ranked,
  values: FindingValues,
): readonly FindingKey[] =>
  YES_NO_KEYS.filter((key) => values[key] === undefined && key !== 'lump_present')
    .map((key) => ({ key, pull: model.no.get(key)?.[place.form] ?? 0 }))
    .filter((one) => one.pull < -0.1)
    .sort((a, b) => a.pull - b.pull || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_KEYS)
    .map((one) => one.key)

/** Serious conditions outside the list that are not yet excluded; empty on a typical benign case. */
export const mustNotMiss = (ranking: Ranking, values: FindingValues): readonly MustNotMissRow[] => {
  const { model } = ranking
  return ranking.ranked
    .slice(LIST_LENGTH)
    .flatMap((place): MustNotMissRow[] => {
      const condition = model.knowledge.conditions[place.condition]
      if (condition === undefined || !condition.serious || place.share < SHARE_IF_SPECIFIC)
        return []
      const pulls = pullsOn(model, place.form, ranking.evidence)
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight)
      const isSpecific = pulls.some(
        ({ evidence, weight }) =>
          weight >= SPECIFIC_FROM && isYesNoKey(evidence.key) && evidence.value === true,
      )
      if (place.share < SHARE_FROM && !isSpecific) return []
      return [
        {
          conditionId: condition.id,
          share: place.share,
          because: pulls.slice(0, MOST_KEYS).map(({ evidence }) => evidence.key),
          wouldExclude: wouldExclude(ranking, place, values),
        },
      ]
    })
    .slice(0, MOST_ROWS)
}
