import type { RedFlag } from '../assessment/assessment'
import type { FlagOverride, FlagSeen, VisitDraft } from './visit'

/** True when every finding behind the flag was already there when it was answered. */
const covers = (
  answered: Pick<FlagSeen, 'ruleId'> & { because?: FlagSeen['because'] },
  flag: RedFlag,
): boolean =>
  answered.ruleId === flag.ruleId &&
  flag.because.every((key) => answered.because?.includes(key) ?? true)

/** The same-day flags that have not been answered yet: each interrupts once, and again after a new positive finding. */
export const interruptingFlags = (
  flags: readonly RedFlag[],
  draft: Pick<VisitDraft, 'overrides' | 'flagsSeen'>,
): readonly RedFlag[] =>
  flags.filter(
    (flag) =>
      flag.withinHours === 0 &&
      flag.state === 'fired' &&
      ![...draft.overrides, ...(draft.flagsSeen ?? [])].some((answered) => covers(answered, flag)),
  )

/** The override that still stands for a flag; undefined when a new positive finding came after it. */
export const standingOverride = (
  flag: RedFlag,
  overrides: readonly FlagOverride[],
): FlagOverride | undefined => overrides.findLast((override) => covers(override, flag))

/** The draft with an interruption answered: seen and left standing. */
export const withFlagSeen = (draft: VisitDraft, flag: RedFlag, at: string): VisitDraft => ({
  ...draft,
  flagsSeen: [
    ...(draft.flagsSeen ?? []).filter(({ ruleId }) => ruleId !== flag.ruleId),
    { ruleId: flag.ruleId, at, because: flag.because },
  ],
})

/** The draft with a flag set aside for a reason; that rule only. The reason must not be blank. */
export const withFlagSetAside = (
  draft: VisitDraft,
  flag: RedFlag,
  reason: string,
  at: string,
): VisitDraft => ({
  ...draft,
  overrides: [
    ...draft.overrides.filter(({ ruleId }) => ruleId !== flag.ruleId),
    { ruleId: flag.ruleId, reason: reason.trim(), at, because: flag.because },
  ],
})

/** The draft with a flag standing again. */
export const withFlagStanding = (draft: VisitDraft, ruleId: string): VisitDraft => ({
  ...draft,
  overrides: draft.overrides.filter((override) => override.ruleId !== ruleId),
})
