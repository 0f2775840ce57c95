import type { RedFlag, WithinHours } from '../assessment/assessment'
import type { CaseRecords } from '../case/case-records'
import type { IsoDate } from '../case/patient'
import type { Visit } from '../case/visit'
import type { FindingKey } from '../vocabulary/findings'

/** Where the answer to one rule stands for one lump. */
export interface FlagState {
  readonly flag: RedFlag
  readonly withinHours: WithinHours
  /** The visit at which it first stood: what is done about it is kept there. */
  readonly visit: Visit
  readonly state: 'open' | 'referred' | 'closed'
  readonly referredOn?: IsoDate
  readonly because: ReadonlySet<FindingKey>
}

const isNothingNew = (flag: RedFlag, known: FlagState): boolean =>
  flag.because.every((key) => known.because.has(key))

/** A rule that was answered speaks up again only with a finding it did not have; one that waits keeps its first day. */
const afterVisit = (
  known: FlagState | undefined,
  flag: RedFlag,
  visit: Visit,
): FlagState | undefined => {
  const { withinHours } = flag
  if (withinHours === null) return known
  if (known && known.state !== 'open' && isNothingNew(flag, known)) return known
  if (known?.state === 'open') {
    const because = new Set([...known.because, ...flag.because])
    return {
      ...known,
      because,
      withinHours: withinHours < known.withinHours ? withinHours : known.withinHours,
    }
  }
  return { flag, withinHours, visit, state: 'open', because: new Set(flag.because) }
}

const afterActions = (known: FlagState): FlagState =>
  (known.visit.recall ?? []).reduce<FlagState>((state, { kind, subject, on }) => {
    if (subject !== 'flags') return state
    if (kind === 'referred') return { ...state, state: 'referred', referredOn: on }
    if (kind === 'result' || kind === 'not-referred') return { ...state, state: 'closed' }
    if (kind !== 'reopened') return state
    // Taking back a result leads to waiting for it; taking back a referral, to the flag itself.
    const waits = state.state === 'closed' && state.referredOn !== undefined
    return { ...state, state: waits ? 'referred' : 'open' }
  }, known)

const afterOverrides = (known: FlagState, visit: Visit): FlagState =>
  visit.overrides.some(({ ruleId }) => ruleId === known.flag.ruleId)
    ? { ...known, state: 'closed' }
    : known

/**
 * Every rule with a deadline that stood at a visit of this lump, and whether it was answered: by a
 * referral, its result, a recorded reason against it, or a final diagnosis. Nothing else closes one.
 */
export const flagStates = ({ lump, visits }: CaseRecords): readonly FlagState[] => {
  const states = new Map<string, FlagState>()
  for (const visit of visits) {
    for (const flag of visit.assessment.flags) {
      const state = afterVisit(states.get(flag.ruleId), flag, visit)
      if (state) states.set(flag.ruleId, state.visit === visit ? afterActions(state) : state)
    }
    for (const [ruleId, state] of states) states.set(ruleId, afterOverrides(state, visit))
  }
  const all = [...states.values()]
  return lump.outcome === undefined ? all : all.map((one) => ({ ...one, state: 'closed' }))
}
