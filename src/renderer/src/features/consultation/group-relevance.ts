import type { FindingValues, Region, YesNoGroup } from '../../../../domain/vocabulary/findings'
import { YES_NO_GROUPS, type YesNoKey } from '../../../../domain/vocabulary/findings'

const HEAD_AND_NECK: readonly Region[] = [
  'scalp',
  'face',
  'neck-posterior',
  'neck-lateral',
  'neck-anterior',
  'supraclavicular',
]

/**
 * Regions in which a group can matter; a group that is not here matters everywhere. Our choice: a
 * folded group stays one key away, and a finding in it that is recorded opens it.
 */
const MATTERS_AT: Readonly<Partial<Record<YesNoGroup, readonly Region[]>>> = {
  throat_and_chest: [...HEAD_AND_NECK, 'axilla', 'chest-wall', 'breast', 'upper-back'],
  movement: [
    'scapular',
    'shoulder',
    'axilla',
    'buttock',
    'groin',
    'upper-limb',
    'lower-limb',
    'sacrococcygeal',
  ],
  neuro: [
    'neck-posterior',
    'neck-lateral',
    'supraclavicular',
    'upper-back',
    'scapular',
    'mid-back',
    'lower-back',
    'flank',
    'sacrococcygeal',
    'buttock',
    'groin',
    'shoulder',
    'axilla',
    'upper-limb',
    'lower-limb',
    'back',
  ],
}

/** Age in years below which risks of a grown-up life are not asked for. Our choice. */
const HISTORY_FROM_YEARS = 1

/** True when nothing recorded and nothing asked next needs the group for this place and age. */
export const canFold = (
  group: YesNoGroup,
  findings: FindingValues,
  wanted: readonly string[],
): boolean => {
  const keys: readonly YesNoKey[] = YES_NO_GROUPS[group]
  if (keys.some((key) => findings[key] !== undefined || wanted.includes(key))) return false
  if (group === 'history') return (findings.age_years ?? HISTORY_FROM_YEARS) < HISTORY_FROM_YEARS
  const regions = MATTERS_AT[group]
  return (
    regions !== undefined && findings.region !== undefined && !regions.includes(findings.region)
  )
}
