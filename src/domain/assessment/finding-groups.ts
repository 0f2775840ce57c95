import type { FindingKey } from '../vocabulary/findings'

/**
 * Findings that one process sets together, so that they are not independent votes. Estimates: the
 * grouping is clinical, how strongly a group is damped was measured (docs/decisions/0003).
 * A key belongs to one group.
 */
export const FINDING_GROUPS = {
  inflammation: ['erythema', 'warmth', 'tender', 'pain'],
  'pain-quality': [
    'night_pain',
    'pain_unrelieved_by_rest',
    'morning_pain',
    'pain_on_movement',
    'pain_relieved_by_nsaid',
    'pain_worse_lying_or_sitting',
    'back_or_neck_pain',
    'severe_or_progressive_pain',
    'pain_out_of_proportion',
    'pain_worse_straining',
    'band_like_chest_pain',
  ],
  'general-illness': [
    'fever',
    'unwell_or_septic',
    'night_sweats',
    'weight_loss',
    'appetite_loss',
    'fatigue',
    'collapse',
    'pallor_or_petechiae',
  ],
  'cord-and-roots': [
    'limb_weakness',
    'limb_numbness',
    'gait_disturbance',
    'upper_motor_neurone_signs',
    'bladder_or_bowel_dysfunction',
    'saddle_anaesthesia',
    'radicular_pain',
    'bilateral_leg_symptoms',
    'sexual_dysfunction',
    'new_or_worsening_neurology',
  ],
  course: ['growth', 'recent_growth_spurt', 'duration_days'],
  feel: [
    'consistency',
    'mobility',
    'depth',
    'surface',
    'border',
    'attached_to_skin',
    'induration_or_plaque',
    'size_mm',
  ],
  opening: ['punctum', 'discharge', 'draining_sinus', 'ulceration', 'bleeding', 'keratin_crust'],
  nodes: [
    'multiple_lumps',
    'regional_lymphadenopathy',
    'matted',
    'generalised_lymphadenopathy',
    'hepatosplenomegaly',
    'laterality',
  ],
  throat: ['hoarseness', 'dysphagia_or_sore_throat', 'breathlessness'],
  exposure: ['tb_exposure', 'tb_endemic_origin', 'insect_bite_or_travel', 'animal_exposure'],
  surgery: [
    'scar_at_site',
    'recent_procedure_at_site',
    'recurrent_after_excision',
    'failed_prior_treatment',
  ],
  injury: [
    'trauma',
    'bruising',
    'strain_or_overuse',
    'anticoagulant_or_bleeding_disorder',
    'high_energy_injury',
  ],
  emptying: [
    'compressible_or_reducible',
    'cough_impulse',
    'visible_only_in_some_positions',
    'changes_with_muscle_contraction',
    'transilluminates',
  ],
  heredity: ['nf1', 'nf2', 'cafe_au_lait_macules', 'family_history_of_lumps'],
  'infection-risk': [
    'diabetes',
    'immunosuppression_or_hiv',
    'injection_drug_use',
    'alcohol_excess',
    'kidney_failure',
    'obesity',
    'osteoporosis_or_steroids',
  ],
  'cancer-background': ['cancer_history', 'previous_radiotherapy', 'smoking'],
  stiffness: ['limited_spine_movement', 'spinal_deformity', 'limited_joint_movement'],
} as const satisfies Readonly<Record<string, readonly FindingKey[]>>

/** Descriptions of a lump: they say nothing where no lump is felt. */
export const LUMP_DESCRIPTIONS: ReadonlySet<FindingKey> = new Set<FindingKey>([
  'size_mm',
  'growth',
  'recent_growth_spurt',
  'consistency',
  'mobility',
  'depth',
  'surface',
  'border',
])
