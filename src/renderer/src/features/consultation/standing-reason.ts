import type { RedFlag } from '../../../../domain/assessment/assessment'
import { standingOverride } from '../../../../domain/case/same-day-interruption'
import type { FlagOverride } from '../../../../domain/case/visit'

/** Why a flag is set aside; undefined while it stands. */
export const standingReason = (
  flag: RedFlag,
  overrides: readonly FlagOverride[],
): string | undefined => standingOverride(flag, overrides)?.reason
