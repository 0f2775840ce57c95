/**
 * The finding vocabulary: the keys and values in which a lump consultation is recorded and cases
 * are exchanged. A key that is missing from a record means NOT ASKED; it never means absent.
 * Keys may be added, never renamed: exchanged case files use them.
 */

/** Numeric keys. age_years in years, duration_days in days since first noticed, size_mm largest diameter in millimetres. */
export const NUMBER_KEYS = ['age_years', 'duration_days', 'size_mm'] as const

/** Choice keys and their values, in the order the form shows them. */
export const CHOICES = {
  sex: ['female', 'male'],
  region: [
    'scalp',
    'face',
    'neck-posterior',
    'neck-lateral',
    'neck-anterior',
    'supraclavicular',
    'upper-back',
    'scapular',
    'mid-back',
    'lower-back',
    'flank',
    'sacrococcygeal',
    'buttock',
    'chest-wall',
    'breast',
    'axilla',
    'abdomen',
    'groin',
    'upper-limb',
    'lower-limb',
    'back',
    'shoulder',
  ],
  laterality: ['left', 'right', 'midline', 'bilateral'],
  growth: ['stable', 'slow', 'rapid', 'fluctuating', 'regressing'],
  depth: ['skin', 'subcutaneous', 'deep', 'bone'],
  consistency: ['soft', 'rubbery', 'firm', 'hard', 'bony', 'fluctuant'],
  mobility: ['mobile', 'tethered', 'fixed'],
  surface: ['smooth', 'lobulated', 'irregular'],
  border: ['well-defined', 'ill-defined'],
} as const

/** Yes/no keys by the group of the examination they belong to. */
export const YES_NO_GROUPS = {
  course: [
    'present_since_birth',
    'recurrent_after_excision',
    'recent_growth_spurt',
    'failed_prior_treatment',
  ],
  context: [
    'trauma',
    'strain_or_overuse',
    'recent_infection',
    'recent_procedure_at_site',
    'insect_bite_or_travel',
    'high_energy_injury',
  ],
  lump: [
    'multiple_lumps',
    'tender',
    'pulsatile',
    'compressible_or_reducible',
    'transilluminates',
    'cough_impulse',
    'changes_with_muscle_contraction',
    'lump_present',
    'moves_with_swallowing',
    'visible_only_in_some_positions',
    'pedunculated',
    'crepitus_or_snapping',
    'tinel_sign',
    'bruit_or_thrill',
  ],
  skin: [
    'punctum',
    'attached_to_skin',
    'erythema',
    'warmth',
    'bruising',
    'ulceration',
    'discharge',
    'pigmented_or_violaceous',
    'hair_tuft_or_dimple',
    'dilated_veins',
    'draining_sinus',
    'bleeding',
    'induration_or_plaque',
    'scar_at_site',
    'dusky_or_blistered_skin',
    'irregular_colour_or_shape',
    'keratin_crust',
  ],
  pain: [
    'pain',
    'night_pain',
    'pain_unrelieved_by_rest',
    'morning_pain',
    'pain_on_movement',
    'pain_relieved_by_nsaid',
    'radicular_pain',
    'back_or_neck_pain',
    'pain_worse_lying_or_sitting',
    'severe_or_progressive_pain',
    'pain_out_of_proportion',
    'pain_worse_straining',
    'band_like_chest_pain',
  ],
  neuro: [
    'limb_weakness',
    'limb_numbness',
    'gait_disturbance',
    'bladder_or_bowel_dysfunction',
    'saddle_anaesthesia',
    'upper_motor_neurone_signs',
    'bilateral_leg_symptoms',
    'sexual_dysfunction',
    'new_or_worsening_neurology',
  ],
  systemic: [
    'fever',
    'weight_loss',
    'night_sweats',
    'fatigue',
    'appetite_loss',
    'itch',
    'unwell_or_septic',
    'pallor_or_petechiae',
    'collapse',
  ],
  history: [
    'cancer_history',
    'nf1',
    'nf2',
    'immunosuppression_or_hiv',
    'diabetes',
    'injection_drug_use',
    'tb_exposure',
    'anticoagulant_or_bleeding_disorder',
    'osteoporosis_or_steroids',
    'previous_radiotherapy',
    'alcohol_excess',
    'obesity',
    'gout_or_rheumatoid',
    'familial_polyposis',
    'family_history_of_lumps',
    'animal_exposure',
    'smoking',
    'tb_endemic_origin',
    'pregnancy_or_cyclical',
    'kidney_failure',
    'indwelling_line_or_bacteraemia',
    'unexplained_fracture',
  ],
  elsewhere: [
    'generalised_lymphadenopathy',
    'hepatosplenomegaly',
    'chronic_cough',
    'breast_lump',
    'cafe_au_lait_macules',
    'spinal_deformity',
    'limited_spine_movement',
    'bone_pain_elsewhere',
    'spinal_percussion_tenderness',
    'height_loss',
    'breast_or_nipple_skin_change',
  ],
  nodes: ['regional_lymphadenopathy', 'matted'],
  throat_and_chest: [
    'hoarseness',
    'dysphagia_or_sore_throat',
    'breathlessness',
    'stridor',
    'mouth_ulcer_or_ear_pain',
  ],
  movement: ['limited_joint_movement'],
} as const

export type NumberKey = (typeof NUMBER_KEYS)[number]
export type ChoiceKey = keyof typeof CHOICES
export type Choice<K extends ChoiceKey> = (typeof CHOICES)[K][number]
export type YesNoGroup = keyof typeof YES_NO_GROUPS
export type YesNoKey = (typeof YES_NO_GROUPS)[YesNoGroup][number]
export type FindingKey = NumberKey | ChoiceKey | YesNoKey
export type Region = Choice<'region'>
export type Laterality = Choice<'laterality'>
export type Sex = Choice<'sex'>

/** The recorded findings of one visit. A missing key is "not asked"; null, "" and undefined are never stored. */
export type FindingValues = { readonly [K in NumberKey]?: number } & {
  readonly [K in ChoiceKey]?: Choice<K>
} & { readonly [K in YesNoKey]?: boolean }

export type FindingValue = number | boolean | string

export const CHOICE_KEYS = Object.keys(CHOICES) as readonly ChoiceKey[]
export const YES_NO_KEYS = Object.values(YES_NO_GROUPS).flat() as readonly YesNoKey[]
export const FINDING_KEYS: readonly FindingKey[] = [...NUMBER_KEYS, ...CHOICE_KEYS, ...YES_NO_KEYS]

const numberKeys = new Set<string>(NUMBER_KEYS)
const yesNoKeys = new Set<string>(YES_NO_KEYS)

export const isNumberKey = (key: string): key is NumberKey => numberKeys.has(key)
export const isYesNoKey = (key: string): key is YesNoKey => yesNoKeys.has(key)
export const isChoiceKey = (key: string): key is ChoiceKey => Object.hasOwn(CHOICES, key)
export const isFindingKey = (key: string): key is FindingKey =>
  isNumberKey(key) || isYesNoKey(key) || isChoiceKey(key)
