import type { Setting } from './assessment'

/**
 * The few free numbers of the ranking, all estimates chosen by cross-validation on development
 * cases (docs/decisions/0003-ranking-model.md). Medicine is in the knowledge files, not here.
 */
export interface ModelParameters {
  /** Exponent on the frequencies: 1 = as common as at the front desk, 0 = all alike. */
  readonly priorTemper: Readonly<Record<Setting, number>>
  /** Chance that a recorded finding is as good as drawn from the background: blunts every figure. */
  readonly slip: number
  /** The same for what the examiner chooses from a list: hands differ more on feel than on yes and no. */
  readonly choiceSlip: number
  /** The same for duration and size, for age, and for place. */
  readonly numberSlip: number
  readonly ageSlip: number
  readonly siteSlip: number
  /** Part of a region's share that is taken from its neighbours: places are told imprecisely. */
  readonly siteSpread: number
  /** How strongly findings of one group are damped; 0 = independent, 1 = one average vote. */
  readonly groupDamping: number
  /** Weight of a "no" beside a "yes". */
  readonly negativeWeight: number
  /** Largest pull of a single finding, natural-log units. */
  readonly cap: number
  /** Weight of the side of the body, which is mostly chance. */
  readonly sideWeight: number
  /** Exponent from scores to shares: below 1 keeps the shares honest where the ranking is less sure than it says. */
  readonly shareTemper: Readonly<Record<Setting, number>>
  /** Exponents of age, place, size and duration. */
  readonly ageWeight: number
  readonly siteWeight: number
  readonly sizeWeight: number
  readonly durationWeight: number
}

/** The parameters in use. */
export const MODEL: ModelParameters = {
  priorTemper: {
    'primary-care': 0.7,
    specialist: 0.5,
    physiotherapy: 0.7,
    'tb-endemic': 0.7,
    emergency: 0.7,
  },
  slip: 0.05,
  choiceSlip: 0.06,
  numberSlip: 0.03,
  ageSlip: 0.06,
  siteSlip: 0.01,
  siteSpread: 0.1,
  groupDamping: 0.3,
  negativeWeight: 0.6,
  cap: 5,
  sideWeight: 0.7,
  shareTemper: {
    'primary-care': 1,
    specialist: 0.8,
    physiotherapy: 1,
    'tb-endemic': 1,
    emergency: 1,
  },
  ageWeight: 1,
  siteWeight: 1,
  sizeWeight: 1,
  durationWeight: 1,
}
