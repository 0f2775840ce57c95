import type { FindingKey } from '../vocabulary/findings'

/** Asked or felt in nearly every consultation about a lump or a painful spine. */
const FIRST: ReadonlySet<FindingKey> = new Set<FindingKey>([
  'pain',
  'tender',
  'back_or_neck_pain',
  'fever',
  'growth',
  'duration_days',
  'size_mm',
  'consistency',
  'mobility',
  'multiple_lumps',
  'erythema',
  'discharge',
  'trauma',
  'weight_loss',
  'limb_weakness',
  'limb_numbness',
])

/** Asked when the first answers point that way. */
const SECOND: ReadonlySet<FindingKey> = new Set<FindingKey>([
  'depth',
  'recent_growth_spurt',
  'radicular_pain',
  'bladder_or_bowel_dysfunction',
  'gait_disturbance',
  'saddle_anaesthesia',
  'upper_motor_neurone_signs',
  'regional_lymphadenopathy',
  'pigmented_or_violaceous',
  'unwell_or_septic',
  'draining_sinus',
  'ulceration',
  'warmth',
  'night_sweats',
  'recent_infection',
  'recent_procedure_at_site',
  'cancer_history',
  'diabetes',
  'pulsatile',
  'present_since_birth',
  'breathlessness',
])

/** What a question of the second and third rank is worth beside an equally telling one of the first. Estimates. */
const SECOND_WORTH = .6
const THIRD_WORTH = .3

/**
 * How readily a question is answered at the bedside, 0..1. General questions come before special ones
 * that change the action just as much, because nearly every patient can answer them.
 */
export const easeOfAsking = (key: FindingKey): number =>
  FIRST.has(key) ? 1 : SECOND.has(key) ? SECOND_WORTH : THIRD_WORTH
