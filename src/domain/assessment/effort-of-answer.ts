import type { FindingKey } from '../vocabulary/findings'

/** Seen, felt or told in the first minute, whatever else is done. */
const AT_ONCE: ReadonlySet<FindingKey> = new Set<FindingKey>([
  'pain',
  'back_or_neck_pain',
  'tender',
  'size_mm',
  'growth',
  'duration_days',
  'consistency',
  'fever',
  'erythema',
  'warmth',
  'discharge',
  'draining_sinus',
  'ulceration',
  'bleeding',
  'punctum',
  'scar_at_site',
  'pigmented_or_violaceous',
  'multiple_lumps',
  'pulsatile',
  'trauma',
  'recent_procedure_at_site',
  'weight_loss',
  'limb_weakness',
  'unwell_or_septic',
])

/** Needs an examination of its own, a look elsewhere or a longer history. */
const LABORIOUS: ReadonlySet<FindingKey> = new Set<FindingKey>([
  'upper_motor_neurone_signs',
  'saddle_anaesthesia',
  'generalised_lymphadenopathy',
  'hepatosplenomegaly',
  'pallor_or_petechiae',
  'induration_or_plaque',
  'bruit_or_thrill',
  'transilluminates',
  'tinel_sign',
  'changes_with_muscle_contraction',
  'visible_only_in_some_positions',
  'attached_to_skin',
  'surface',
  'border',
  'depth',
  'spinal_percussion_tenderness',
  'limited_spine_movement',
  'limited_joint_movement',
  'sexual_dysfunction',
  'bilateral_leg_symptoms',
  'new_or_worsening_neurology',
  'crepitus_or_snapping',
  'breast_lump',
  'breast_or_nipple_skin_change',
  'mouth_ulcer_or_ear_pain',
  'unexplained_fracture',
  'height_loss',
  'indwelling_line_or_bacteraemia',
  'tb_endemic_origin',
  'familial_polyposis',
  'kidney_failure',
  'previous_radiotherapy',
  'high_energy_injury',
  'recent_growth_spurt',
])

/**
 * How readily a question is answered, as a factor on its worth: an answer at hand comes before one that
 * needs an examination. Estimates; what still has to be screened the same day stays on the stop sign.
 */
export const readinessOf = (key: FindingKey): number =>
  AT_ONCE.has(key) ? 1 : LABORIOUS.has(key) ? 0.5 : 0.7
