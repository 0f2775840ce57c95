import type { Region } from './findings'

/** View of the drawing in which a place is shown. */
export type PlaceView = 'front' | 'back'

/** What is known of a place without its side. */
export interface PlaceContent {
  readonly view: PlaceView
  readonly region: Region
  /** As the clinician reads it. {side} and {Side} become left or right. */
  readonly label: string
  /** As the patient reads it, in the middle of a sentence: "a lump on ...". */
  readonly lay: string
  /** Further words it is found by, blank between them. */
  readonly words: string
}

/** One row of the tables of places. */
export const place = (
  view: PlaceView,
  region: Region,
  label: string,
  lay: string,
  words: string,
): PlaceContent => ({ view, region, label, lay, words })

/** Places that exist on the patient's left and on the patient's right; ids become NAME-left and NAME-right. */
export const SIDED_PLACES = {
  occiput: place(
    'back',
    'scalp',
    '{Side} side of the back of the head (occiput)',
    'the {side} side of the back of your head',
    'occipital occipit skull scalp mastoid behind ear postauricular',
  ),
  cervical: place(
    'back',
    'neck-posterior',
    '{Side} side of the back of the neck',
    'the {side} side of the back of your neck',
    'cervical spine paraspinal nape posterior nuchal trapezius c1 c2 c3 c4 c5 c6',
  ),
  'thoracic-upper': place(
    'back',
    'upper-back',
    '{Side} side of the upper back',
    'the {side} side of your upper back',
    'thoracic spine paraspinal dorsal interscapular between shoulder blades rhomboid trapezius t1 t2 t3 t4 t5 t6',
  ),
  shoulder: place(
    'back',
    'shoulder',
    '{Side} shoulder',
    'your {side} shoulder',
    'top back acromion deltoid suprascapular unspecified',
  ),
  scapula: place(
    'back',
    'scapular',
    '{Side} shoulder blade (scapula)',
    'your {side} shoulder blade',
    'scapular infraspinatus supraspinatus',
  ),
  infrascapular: place(
    'back',
    'scapular',
    'Below the {side} shoulder blade',
    'your back, just below the {side} shoulder blade',
    'scapula scapular subscapular inferior angle tip lower pole serratus latissimus periscapular under',
  ),
  'thoracic-mid': place(
    'back',
    'mid-back',
    '{Side} side of the mid-back',
    'the {side} side of your middle back',
    'middle thoracic spine paraspinal dorsal rib posterior t7 t8 t9 t10 t11 t12',
  ),
  flank: place(
    'back',
    'flank',
    '{Side} flank (loin)',
    'your {side} side, between the ribs and the hip',
    'renal angle costovertebral kidney waist side',
  ),
  lumbar: place(
    'back',
    'lower-back',
    '{Side} side of the lower back',
    'the {side} side of your lower back',
    'lumbar spine paraspinal low iliac crest quadratus l1 l2 l3 l4 l5',
  ),
  sacrum: place(
    'back',
    'sacrococcygeal',
    '{Side} side of the sacrum',
    'the {side} side of the base of your spine',
    'sacral sacroiliac si joint psis dimple of venus posterior iliac spine base s1 s2 s3 s4 s5',
  ),
  buttock: place(
    'back',
    'buttock',
    '{Side} buttock',
    'your {side} buttock',
    'gluteal glute gluteus bottom nates ischial backside piriformis',
  ),
  'upper-limb-back': place(
    'back',
    'upper-limb',
    'Back of the {side} arm',
    'the back of your {side} arm',
    'upper limb triceps elbow olecranon forearm wrist hand dorsum finger',
  ),
  'lower-limb-back': place(
    'back',
    'lower-limb',
    'Back of the {side} leg',
    'the back of your {side} leg',
    'lower limb thigh hamstring popliteal fossa behind knee calf achilles heel foot',
  ),
  back: place(
    'back',
    'back',
    'Back, {side} side, level not stated',
    'the {side} side of your back',
    'unspecified somewhere',
  ),
  face: place(
    'front',
    'face',
    '{Side} side of the face',
    'the {side} side of your face',
    'cheek jaw temple parotid mandible preauricular in front of ear eyebrow facial',
  ),
  'neck-lateral': place(
    'front',
    'neck-lateral',
    '{Side} side of the neck',
    'the {side} side of your neck',
    'lateral sternomastoid sternocleidomastoid scm posterior anterior triangle jugular cervical node submandibular carotid',
  ),
  supraclavicular: place(
    'front',
    'supraclavicular',
    'Above the {side} collarbone (supraclavicular)',
    'the hollow above your {side} collarbone',
    'clavicle clavicular fossa virchow collar bone scalene',
  ),
  'shoulder-front': place(
    'front',
    'shoulder',
    'Front of the {side} shoulder',
    'the front of your {side} shoulder',
    'anterior deltoid coracoid',
  ),
  'chest-wall': place(
    'front',
    'chest-wall',
    '{Side} side of the chest wall',
    'the {side} side of your chest',
    'pectoral rib ribs costal anterior infraclavicular thorax',
  ),
  breast: place(
    'front',
    'breast',
    '{Side} breast',
    'your {side} breast',
    'nipple areola mammary quadrant',
  ),
  axilla: place(
    'front',
    'axilla',
    '{Side} armpit (axilla)',
    'your {side} armpit',
    'axillary underarm arm pit',
  ),
  abdomen: place(
    'front',
    'abdomen',
    '{Side} side of the abdomen',
    'the {side} side of your tummy',
    'belly stomach tummy abdominal wall iliac fossa hypochondrium lumbar anterior',
  ),
  groin: place(
    'front',
    'groin',
    '{Side} groin',
    'your {side} groin',
    'inguinal femoral triangle crease hernial genital pubic',
  ),
  'upper-limb': place(
    'front',
    'upper-limb',
    'Front of the {side} arm',
    'the front of your {side} arm',
    'upper limb biceps antecubital elbow forearm wrist palm hand finger thumb',
  ),
  'lower-limb': place(
    'front',
    'lower-limb',
    'Front of the {side} leg',
    'the front of your {side} leg',
    'lower limb thigh quadriceps hip knee shin ankle foot toe',
  ),
} as const satisfies Record<string, PlaceContent>
