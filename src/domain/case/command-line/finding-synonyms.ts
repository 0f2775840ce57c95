import type { YesNoKey } from '../../vocabulary/findings'

/**
 * Clinical words that mean yes, bars between them. The first is the one a line is printed with. No
 * word stands for two findings. Labels and phrases of the form are added by the lexicon.
 */
export const YES_SYNONYMS: Readonly<Record<YesNoKey, string>> = {
  present_since_birth: 'since birth|congenital|from birth|at birth|born with',
  recurrent_after_excision:
    'recurrent|recurred|recurrence|came back|regrown|previously excised|excised before|back after excision',
  recent_growth_spurt:
    'growth spurt|recent growth|recently bigger|faster lately|recently enlarged|recently grown|sudden growth|recent increase|growth acceleration',
  failed_prior_treatment:
    'failed rx|failed treatment|treatment failed|antibiotics failed|failed antibiotics|not settled with treatment|no response to treatment|failed abx',
  trauma: 'trauma|injury|injured|fall|fell|knock|blow|hit|contusion|after injury',
  strain_or_overuse: 'strain|overuse|heavy lifting|lifting|overexertion|repetitive work|strained',
  recent_infection:
    'recent infection|recent illness|urti|recent uri|recent cold|recent sore throat|recent viral illness|recent infections',
  recent_procedure_at_site:
    'procedure|recent procedure|recent surgery|recent injection|injection here|post op|postoperative|post procedure|recent operation',
  insect_bite_or_travel: 'travel|insect bite|bite|bitten|travelled|tropics|tick bite|recent travel',
  high_energy_injury: 'high energy|rta|road accident|fall from height|high energy trauma|car crash',
  multiple_lumps: 'multiple|several|many lumps|multiple lumps|several lumps|lumps|more than one',
  tender: 'tender|tenderness|sore|tender on palpation|ttp|painful to touch|hurts to touch',
  pulsatile: 'pulsatile|pulsates|pulsation|pulsating|pulsations|throbs',
  compressible_or_reducible:
    'compressible|reducible|reduces|squashes|can be pushed back|pushes back|compresses|emptiable',
  transilluminates:
    'transilluminates|transillumination|transilluminable|translucent|lets light through',
  cough_impulse: 'cough impulse|impulse on cough|expansile cough|impulse',
  changes_with_muscle_contraction:
    'changes on tensing|muscle contraction|changes with contraction|bulges on contraction|changes with muscle|less on tensing|alters on tensing',
  lump_present: 'lump|mass|swelling|palpable|nodule|palpable lump|palpable mass|bump',
  moves_with_swallowing:
    'moves on swallowing|moves with swallowing|swallow movement|moves on swallow',
  visible_only_in_some_positions:
    'positional|only in some positions|only on bending|position dependent|visible on bending|seen only when bending',
  pedunculated: 'stalk|pedunculated|stalked|on a stalk|polypoid',
  crepitus_or_snapping:
    'crepitus|snapping|snaps|crackles|crackling|crepitation|clunk|clicks|clicking',
  tinel_sign: 'tinel|tinels|tinel sign|tinels sign|tapping tingles|tingle on tapping',
  bruit_or_thrill: 'bruit|thrill|hum',
  punctum: 'punctum|central pore|blackhead|pore|central punctum|comedo',
  attached_to_skin:
    'skin attached|attached to skin|fixed to skin|skin tethered|skin tethering|stuck to skin',
  erythema: 'red|redness|erythema|erythematous|reddened|inflamed',
  warmth: 'warm|warmth|hot|heat|hot to touch',
  bruising: 'bruise|bruising|bruised|ecchymosis',
  ulceration: 'ulcer|ulcerated|ulceration|open sore|fungating|ulcerating|broken skin',
  discharge: 'discharge|pus|oozing|discharging|weeping|exudate|oozes',
  pigmented_or_violaceous:
    'pigmented|violaceous|purple|dark|black|blue|bluish|brown|pigmentation|discoloured',
  hair_tuft_or_dimple: 'hair tuft|dimple|tuft|hairy patch|sacral dimple|hypertrichosis',
  dilated_veins: 'veins|dilated veins|engorged veins|prominent veins|distended veins|visible veins',
  draining_sinus: 'sinus|draining sinus|fistula|sinus tract|pit|pits|draining opening|sinuses',
  bleeding: 'bleeds|bleeding|bled|contact bleeding|haemorrhage',
  induration_or_plaque: 'induration|plaque|indurated|hardened plaque|hardened skin',
  scar_at_site: 'scar|scarring|scar here|scarred|old scar',
  dusky_or_blistered_skin:
    'dusky|blisters|blistered|bullae|necrosis|necrotic|skin necrosis|dusky skin|blistering|bulla',
  irregular_colour_or_shape:
    'irregular colour|irregular color|irregular shape|asymmetric|variegated|uneven colour|asymmetrical',
  keratin_crust: 'keratin|crust|horn|keratin horn|keratotic|crusted|scaly|hyperkeratosis|crusting',
  pain: 'pain|painful|ache|aching|hurts|aches|pains',
  night_pain: 'night pain|nocturnal pain|pain at night|wakes at night|pain wakes|woken by pain',
  pain_unrelieved_by_rest:
    'rest pain|unrelieved by rest|not relieved by rest|pain at rest|constant pain|not better with rest|not eased by rest',
  morning_pain: 'morning pain|worse in morning|worse in the morning|morning stiffness|am stiffness',
  pain_on_movement:
    'movement pain|pain on movement|worse on movement|hurts to move|pain on moving|pain with movement|mechanical pain',
  pain_relieved_by_nsaid:
    'nsaid relief|relieved by nsaid|relieved by nsaids|eased by ibuprofen|eased by nsaid|ibuprofen helps|relieved by aspirin|nsaids help',
  radicular_pain:
    'radicular|sciatica|root pain|radicular pain|shooting pain|radiculopathy|radiating pain|radiates|brachialgia|leg pain|arm pain',
  back_or_neck_pain: 'backache|back pain|neck pain|lbp|neck ache|spinal pain|stiff neck',
  pain_worse_lying_or_sitting:
    'worse sitting|worse lying|worse on sitting|worse on lying|pain sitting|pain lying|hurts to sit|worse lying down|pain on sitting',
  severe_or_progressive_pain:
    'severe pain|progressive pain|worsening pain|severe|increasing pain|pain getting worse|severe or progressive pain|escalating pain',
  pain_out_of_proportion:
    'out of proportion|pain out of proportion|disproportionate|disproportionate pain',
  pain_worse_straining:
    'worse straining|worse coughing|worse on straining|worse on coughing|pain on straining|worse on sneezing',
  band_like_chest_pain:
    'band pain|band like|girdle pain|band like pain|band like chest pain|girdle',
  limb_weakness:
    'weak|weakness|limb weakness|paresis|leg weakness|arm weakness|foot drop|paraparesis|weak leg|weak arm|weak legs',
  limb_numbness:
    'numb|numbness|paraesthesia|tingling|pins and needles|sensory loss|paresthesia|limb numbness|hypoaesthesia',
  gait_disturbance:
    'gait|unsteady|ataxia|gait disturbance|unsteady gait|limp|ataxic|abnormal gait|difficulty walking',
  bladder_or_bowel_dysfunction:
    'bladder|incontinence|retention|bowel|bladder bowel|bladder dysfunction|bowel dysfunction|bladder or bowel|sphincter|sphincter disturbance|urinary retention|incontinent|constipation|bladder or bowel dysfunction|sphincter dysfunction',
  saddle_anaesthesia:
    'saddle|saddle anaesthesia|saddle numbness|perianal numbness|saddle anesthesia|perineal numbness',
  upper_motor_neurone_signs:
    'umn|brisk reflexes|hyperreflexia|clonus|upgoing plantars|babinski|umn signs|spasticity|myelopathy|upgoing toes|hoffmann|long tract signs',
  bilateral_leg_symptoms:
    'both legs|bilateral legs|bilateral leg symptoms|bilateral sciatica|bilateral leg pain|bilateral leg weakness',
  sexual_dysfunction: 'sexual dysfunction|erectile dysfunction|impotence|sexual change',
  new_or_worsening_neurology:
    'new neurology|worsening neurology|progressive neurology|neurology worse|progressive deficit|new deficit|neurological deterioration',
  fever: 'fever|febrile|pyrexia|temperature|feverish|pyrexial|fevers|rigors|chills',
  weight_loss: 'wt loss|weight loss|lost weight|losing weight|wl|cachexia',
  night_sweats: 'night sweats|sweats|drenching sweats|sweating at night|sweating',
  fatigue: 'fatigue|tired|tiredness|lethargy|exhausted|malaise|fatigued',
  appetite_loss:
    'anorexia|appetite loss|poor appetite|off food|loss of appetite|not eating|reduced appetite',
  itch: 'itch|itchy|pruritus|itching|pruritic|itches',
  unwell_or_septic: 'septic|unwell|sepsis|toxic|systemically unwell|looks ill|shocked|rigor',
  pallor_or_petechiae: 'petechiae|pallor|pale|easy bruising|petechia|easy bleeding|purpura',
  collapse: 'collapse|collapsed|syncope|faint|fainted|fainting|blackout',
  cancer_history:
    'cancer|cancer history|known cancer|previous cancer|hx cancer|past cancer|malignancy|history of cancer|h o cancer|prior malignancy',
  nf1: 'nf1|neurofibromatosis|nf 1|von recklinghausen|neurofibromatosis 1|nf type 1',
  nf2: 'nf2|schwannomatosis|nf 2|neurofibromatosis 2|nf type 2',
  immunosuppression_or_hiv:
    'immunosuppressed|hiv|immunosuppression|immunocompromised|aids|transplant|chemotherapy|hiv positive|immunodeficiency',
  diabetes: 'dm|diabetes|diabetic|t2dm|t1dm|type 2 diabetes|type 1 diabetes',
  injection_drug_use:
    'ivdu|injects drugs|idu|pwid|injecting drugs|iv drug use|injection drug use|injects',
  tb_exposure:
    'tb contact|tuberculosis|tb|past tb|tb exposure|previous tb|tb history|contact with tb',
  anticoagulant_or_bleeding_disorder:
    'anticoagulant|warfarin|doac|blood thinner|anticoagulated|haemophilia|bleeding disorder|apixaban|rivaroxaban|blood thinners|anticoagulation',
  osteoporosis_or_steroids:
    'osteoporosis|steroids|long term steroids|prednisolone|osteoporotic|corticosteroids|on steroids|steroid use',
  previous_radiotherapy:
    'radiotherapy|dxt|irradiated|previous radiotherapy|past radiotherapy|irradiation|radiation',
  alcohol_excess:
    'alcohol|drinks heavily|alcoholic|alcohol excess|etoh|alcoholism|heavy drinker|alcohol misuse',
  obesity: 'obese|obesity|overweight|high bmi|morbidly obese',
  gout_or_rheumatoid: 'gout|rheumatoid|ra|rheumatoid arthritis|tophaceous gout|tophi',
  familial_polyposis: 'fap|polyposis|gardner|familial polyposis|gardners|gardner syndrome',
  family_history_of_lumps:
    'family lumps|fh lumps|family history|fhx|relatives with lumps|fh|family history of lumps',
  animal_exposure:
    'animals|cat scratch|farm|raw milk|dogs|livestock|sheep|cats|animal contact|animal exposure|farmer|dog contact',
  smoking: 'smoker|smokes|smoking|ex smoker|tobacco|current smoker|pack years',
  tb_endemic_origin:
    'tb country|tb endemic|endemic tb|from tb area|endemic area|tb endemic area|tb endemic country',
  pregnancy_or_cyclical:
    'pregnant|cyclical|pregnancy|postpartum|with periods|catamenial|menstrual|worse with periods',
  kidney_failure:
    'dialysis|ckd|renal failure|kidney failure|esrd|esrf|haemodialysis|end stage renal',
  indwelling_line_or_bacteraemia:
    'central line|bacteraemia|indwelling line|bacteremia|picc|hickman|bloodstream infection|endocarditis',
  unexplained_fracture:
    'pathological fracture|fragility fracture|unexplained fracture|fracture without cause|fragility fractures',
  generalised_lymphadenopathy:
    'generalised nodes|generalised lymphadenopathy|widespread nodes|nodes elsewhere|nodes everywhere|generalized lymphadenopathy|generalised lymph nodes|other nodes',
  hepatosplenomegaly:
    'hsm|hepatosplenomegaly|splenomegaly|hepatomegaly|big spleen|organomegaly|big liver',
  chronic_cough: 'cough|chronic cough|haemoptysis|hemoptysis|persistent cough|coughing',
  breast_lump: 'breast lump|breast mass|lump in breast|breast nodule',
  cafe_au_lait_macules:
    'cafe au lait|cal spots|freckling|cafe au lait spots|cafe au lait macules|axillary freckling',
  spinal_deformity:
    'scoliosis|kyphosis|gibbus|spinal deformity|step|deformity|hyperkyphosis|spinal curve',
  limited_spine_movement:
    'stiff spine|stiff back|limited spine|spine stiff|reduced spinal movement|limited spinal movement|limited rom spine|spinal stiffness',
  bone_pain_elsewhere: 'bone pain|bone pain elsewhere|rib pain|hip pain|bony pain',
  spinal_percussion_tenderness:
    'spine tender|percussion tenderness|spinal tenderness|percussion tender|midline spinal tenderness|tender spine|vertebral tenderness|tender to percussion',
  height_loss: 'height loss|loss of height|shorter|lost height',
  breast_or_nipple_skin_change:
    'nipple change|peau d orange|breast skin change|nipple discharge|nipple inversion|nipple retraction|inverted nipple|skin dimpling',
  regional_lymphadenopathy:
    'nodes|lymphadenopathy|regional nodes|lymph nodes|enlarged nodes|lan|palpable nodes|local nodes|glands|regional lymphadenopathy',
  matted: 'matted|matted nodes|nodes matted',
  hoarseness: 'hoarse|hoarseness|dysphonia|voice change|husky',
  dysphagia_or_sore_throat:
    'dysphagia|sore throat|odynophagia|difficulty swallowing|trouble swallowing|pharyngitis|painful swallowing',
  breathlessness:
    'sob|breathless|dyspnoea|short of breath|breathlessness|dyspnea|shortness of breath',
  stridor: 'stridor|noisy breathing|stridulous',
  mouth_ulcer_or_ear_pain:
    'mouth ulcer|otalgia|ear pain|earache|leukoplakia|mouth sore|oral ulcer|tongue ulcer|oral lesion',
  limited_joint_movement:
    'joint stiff|stiff joint|limited rom|limited joint movement|reduced rom|limited movement|joint stiffness|restricted movement|stiff shoulder|stiff hip',
}

/** Clinical words that mean no by themselves. */
export const NO_SYNONYMS: Readonly<Partial<Record<YesNoKey, string>>> = {
  present_since_birth: 'acquired|not at birth',
  multiple_lumps: 'single|solitary|single lump|only one|solitary lump',
  tender: 'nontender|nt',
  pain: 'painless|pain free|painfree|nonpainful',
  fever: 'afebrile|apyrexial|apyrexic',
  limb_weakness: 'normal power|full power|power normal|power 5 5|strength normal|normal strength',
  limb_numbness: 'normal sensation|sensation intact|sensation normal|intact sensation',
  gait_disturbance: 'normal gait|gait normal|walks normally|walking normal',
  bladder_or_bowel_dysfunction:
    'continent|bladder and bowel normal|normal sphincters|sphincters normal',
  unwell_or_septic: 'well|systemically well|generally well|looks well|well in self',
  appetite_loss: 'normal appetite|eating well|appetite normal|good appetite',
  ulceration: 'skin intact|intact skin|unbroken skin|skin not broken',
  attached_to_skin: 'skin moves over|skin free|skin mobile|not skin attached|skin moves freely',
  limited_spine_movement: 'full spinal movement|spine moves fully|full spinal rom',
  limited_joint_movement: 'full rom|full movement|full range|full range of movement',
  compressible_or_reducible: 'irreducible|incompressible',
  immunosuppression_or_hiv: 'immunocompetent',
  smoking: 'never smoked|never smoker',
  upper_motor_neurone_signs:
    'normal reflexes|reflexes normal|downgoing plantars|plantars downgoing',
  pulsatile: 'non pulsatile|nonpulsatile',
  pain_unrelieved_by_rest: 'relieved by rest|better with rest|eased by rest',
  matted: 'nodes separate|discrete nodes',
  alcohol_excess: 'teetotal|drinks little',
}
