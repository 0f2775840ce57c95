import type { RedFlag } from '../assessment/assessment'
import type { ConditionId } from '../knowledge/condition-ids'
import type { AssessmentSnapshot } from './visit'

/** One condition's place in the list then and now; undefined = not in the list. */
export interface PlaceChange {
  readonly conditionId: ConditionId
  readonly before: number | undefined
  readonly after: number | undefined
}

/** How an assessment made again differs from the one that was kept. */
export interface AssessmentChanges {
  readonly places: readonly PlaceChange[]
  readonly newFlags: readonly RedFlag[]
  readonly goneFlags: readonly RedFlag[]
  /** Flags whose deadline is another one now: then and now in hours. */
  readonly movedFlags: readonly { readonly before: RedFlag; readonly after: RedFlag }[]
  readonly isSame: boolean
  /** 'knowledge' = another version of the knowledge base; 'settings' = the same one, used otherwise. */
  readonly because: 'knowledge' | 'settings' | 'nothing'
}

const placesOf = (snapshot: AssessmentSnapshot): ReadonlyMap<ConditionId, number> =>
  new Map(snapshot.top.map(({ conditionId }, index) => [conditionId, index + 1]))

/** What today's assessment says otherwise than the kept one, and what can be the reason: the findings are the same. */
export const assessmentChanges = (
  kept: AssessmentSnapshot,
  today: AssessmentSnapshot,
): AssessmentChanges => {
  const [before, after] = [placesOf(kept), placesOf(today)]
  const places = [...new Set([...after.keys(), ...before.keys()])]
    .map((conditionId) => ({
      conditionId,
      before: before.get(conditionId),
      after: after.get(conditionId),
    }))
    .filter((one) => one.before !== one.after)
  const thenById = new Map(kept.flags.map((flag) => [flag.ruleId, flag]))
  const nowById = new Map(today.flags.map((flag) => [flag.ruleId, flag]))
  const newFlags = today.flags.filter(({ ruleId }) => !thenById.has(ruleId))
  const goneFlags = kept.flags.filter(({ ruleId }) => !nowById.has(ruleId))
  const movedFlags = today.flags.flatMap((flag) => {
    const then = thenById.get(flag.ruleId)
    return then && then.withinHours !== flag.withinHours ? [{ before: then, after: flag }] : []
  })
  const isSame = places.length + newFlags.length + goneFlags.length + movedFlags.length === 0
  const because = kept.knowledgeVersion === today.knowledgeVersion ? 'settings' : 'knowledge'
  return {
    places,
    newFlags,
    goneFlags,
    movedFlags,
    isSame,
    because: isSame ? 'nothing' : because,
  }
}
