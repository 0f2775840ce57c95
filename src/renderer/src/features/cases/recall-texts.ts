import {
  RECALL_GROUPS,
  type RecallGroup,
  type RecallKind,
} from '../../../../domain/follow-up/recall'
import type { RecallActionKind } from '../../../../domain/follow-up/recall-action'
import type { RecallFailure } from './use-recall'

/** Parts of the recall list, in the order of risk. */
export const GROUPS: readonly RecallGroup[] = RECALL_GROUPS

/** Heading of each part of the recall list. */
export const GROUP_KEYS: Readonly<Record<RecallGroup, string>> = {
  act: 'recall.groups.act',
  soon: 'recall.groups.soon',
  waiting: 'recall.groups.waiting',
  draft: 'recall.groups.draft',
}

/** What an entry is, in a few words. */
export const KIND_KEYS: Readonly<Record<RecallKind, string>> = {
  flags: 'recall.kinds.flags',
  result: 'recall.kinds.result',
  review: 'recall.kinds.review',
  'no-plan': 'recall.kinds.noPlan',
  draft: 'recall.kinds.draft',
}

/** Button of each action, and the label of its reason. */
export const ACTION_KEYS: Readonly<
  Record<
    RecallActionKind,
    { readonly button: string; readonly reason: string; readonly done: string }
  >
> = {
  done: { button: 'recall.actions.done', reason: 'recall.reasons.done', done: 'recall.acted.done' },
  moved: {
    button: 'recall.actions.moved',
    reason: 'recall.reasons.moved',
    done: 'recall.acted.moved',
  },
  contacted: {
    button: 'recall.actions.contacted',
    reason: 'recall.reasons.contacted',
    done: 'recall.acted.contacted',
  },
  referred: {
    button: 'recall.actions.referred',
    reason: 'recall.reasons.referred',
    done: 'recall.acted.referred',
  },
  result: {
    button: 'recall.actions.result',
    reason: 'recall.reasons.result',
    done: 'recall.acted.result',
  },
  'not-referred': {
    button: 'recall.actions.notReferred',
    reason: 'recall.reasons.notReferred',
    done: 'recall.acted.notReferred',
  },
  reopened: {
    button: 'recall.actions.reopened',
    reason: 'recall.reasons.done',
    done: 'recall.acted.reopened',
  },
}

/** What is missing before an action can be kept; anything else is a failure to save. */
const FAILURE_KEYS: Readonly<Partial<Record<RecallFailure, string>>> = {
  'reason-needed': 'recall.missing.reason',
  'date-needed': 'recall.missing.date',
  'date-past': 'recall.missing.datePast',
  'date-too-far': 'recall.missing.dateTooFar',
}

/** Words for why an action was not kept. */
export const failureKey = (failure: RecallFailure): string =>
  FAILURE_KEYS[failure] ?? 'recall.missing.notSaved'
