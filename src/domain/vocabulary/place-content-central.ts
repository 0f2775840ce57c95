import { place, type PlaceContent } from './place-content'

/** Places in the midline: one each. */
export const MIDLINE_PLACES = {
  'occiput-midline': place(
    'back',
    'scalp',
    'Back of the head, midline (occiput)',
    'the middle of the back of your head',
    'occipital inion external protuberance skull scalp',
  ),
  'cervical-midline': place(
    'back',
    'neck-posterior',
    'Cervical spine, midline',
    'the middle of the back of your neck',
    'nape neck posterior nuchal c1 c2 c3 c4 c5 c6',
  ),
  c7: place(
    'back',
    'neck-posterior',
    'C7, the prominent bone at the base of the neck',
    'the bony point at the bottom of the back of your neck',
    'vertebra prominens cervical spine cervicothoracic junction buffalo hump dorsocervical nape midline',
  ),
  'thoracic-upper-midline': place(
    'back',
    'upper-back',
    'Upper thoracic spine, midline (T1 to T6)',
    'the middle of your upper back, over the spine',
    'dorsal interscapular between shoulder blades t1 t2 t3 t4 t5 t6',
  ),
  'thoracic-mid-midline': place(
    'back',
    'mid-back',
    'Mid to lower thoracic spine, midline (T7 to T12)',
    'the middle of your back, over the spine',
    'mid-back middle dorsal t7 t8 t9 t10 t11 t12 thoracolumbar junction',
  ),
  'lumbar-midline': place(
    'back',
    'lower-back',
    'Lumbar spine, midline (L1 to L5)',
    'the middle of your lower back, over the spine',
    'low lumbosacral junction l1 l2 l3 l4 l5',
  ),
  'sacrum-midline': place(
    'back',
    'sacrococcygeal',
    'Sacrum, midline',
    'the base of your spine',
    'sacral sacrococcygeal s1 s2 s3 s4 s5 dimple tuft',
  ),
  coccyx: place(
    'back',
    'sacrococcygeal',
    'Coccyx (tailbone)',
    'your tailbone',
    'tail bone coccygeal sacrococcygeal midline',
  ),
  'natal-cleft': place(
    'back',
    'sacrococcygeal',
    'Natal cleft',
    'the cleft between your buttocks',
    'intergluteal gluteal cleft crease pilonidal midline bottom crack',
  ),
  'back-midline': place(
    'back',
    'back',
    'Back, midline, level not stated',
    'the middle of your back',
    'spine unspecified somewhere',
  ),
  'face-midline': place(
    'front',
    'face',
    'Middle of the face',
    'the middle of your face',
    'nose nasal lip mouth chin glabella forehead facial midline',
  ),
  'neck-anterior': place(
    'front',
    'neck-anterior',
    'Front of the neck, midline',
    'the front of your neck',
    'anterior thyroid throat goitre larynx trachea hyoid submental suprasternal notch',
  ),
  sternum: place(
    'front',
    'chest-wall',
    'Breastbone (sternum)',
    'your breastbone',
    'sternal manubrium xiphoid xiphisternum chest wall midline presternal',
  ),
  'abdomen-midline': place(
    'front',
    'abdomen',
    'Abdomen, midline',
    'the middle of your tummy',
    'umbilicus navel belly button epigastrium epigastric stomach suprapubic linea alba',
  ),
} as const satisfies Record<string, PlaceContent>

/** Places that do not say a side. */
export const UNSIDED_PLACES = {
  'scalp-crown': place(
    'back',
    'scalp',
    'Crown of the head (scalp)',
    'the crown of your head',
    'vertex parietal top skull',
  ),
  back: place(
    'back',
    'back',
    'Back, level and side not stated',
    'your back',
    'unspecified somewhere',
  ),
  scalp: place(
    'front',
    'scalp',
    'Scalp, front or top',
    'the front or top of your head',
    'frontal hairline forehead vertex skull head',
  ),
} as const satisfies Record<string, PlaceContent>
