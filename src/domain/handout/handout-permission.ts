import type { RedFlag } from '../assessment/assessment'
import { NOT_YET_KNOWN, type ConditionText } from './texts'

/** Hours up to which a standing flag holds a routine leaflet back: two weeks. */
const HOLDING_HOURS = 336

/** Whether a leaflet may be given as things stand, and what it must carry. */
export type HandoutPermission =
  | {
      readonly kind: 'may-issue'
      /** Flags whose action for the patient is printed in it. */
      readonly carries: readonly RedFlag[]
      /** The clinician's reason, when a flag would have held it back. */
      readonly overrideReason?: string
    }
  | {
      readonly kind: 'held'
      /** Fired or open flags of two weeks or less, most urgent first. */
      readonly blocking: readonly RedFlag[]
      /** What the clinician may do instead. */
      readonly ways: readonly ['not-yet-known', 'recorded-reason']
    }

const hours = (flag: RedFlag): number => flag.withinHours ?? Infinity

/** Fired and open flags, most urgent first; the order they came in decides between equals. */
export const byUrgency = (flags: readonly RedFlag[]): readonly RedFlag[] =>
  flags.toSorted((a, b) => (hours(a) === hours(b) ? 0 : hours(a) - hours(b)))

/**
 * While a flag of two weeks or less is open or fired, a routine leaflet is held: the clinician takes
 * "we are still finding out" or records a reason. Every other leaflet may go and carries the actions.
 * A reason of blanks is no reason.
 */
export const handoutPermission = (
  text: Pick<ConditionText, 'id' | 'routine'>,
  flags: readonly RedFlag[],
  overrideReason?: string | null,
): HandoutPermission => {
  const carries = byUrgency(flags)
  const blocking = carries.filter((flag) => hours(flag) <= HOLDING_HOURS)
  if (!text.routine || text.id === NOT_YET_KNOWN || blocking.length === 0) {
    return { kind: 'may-issue', carries }
  }
  const reason = overrideReason?.trim() ?? ''
  return reason === ''
    ? { kind: 'held', blocking, ways: ['not-yet-known', 'recorded-reason'] }
    : { kind: 'may-issue', carries, overrideReason: reason }
}
