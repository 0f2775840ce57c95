import type { Laterality, Region } from '../../vocabulary/findings'
import { isPlaceId, placeOf, placeOnSide, type PlaceId } from '../../vocabulary/places'

/** A place of the line without its side: a region, or a spot with a name of its own. */
export type PlaceStem =
  | Region
  | 'occiput'
  | 'infrascapular'
  | 'c7'
  | 'coccyx'
  | 'natal-cleft'
  | 'sternum'
  | 'scalp-crown'
  | 'shoulder-front'
  | 'upper-limb-back'
  | 'lower-limb-back'

/** The first words are the ones that a line is printed with; bars part them. */
export const PLACE_SYNONYMS: Readonly<Record<PlaceStem, string>> = {
  scalp: 'scalp|head',
  face: 'face|cheek|facial|parotid|jaw|temple|forehead',
  'neck-posterior':
    'nape|back of neck|back of the neck|posterior neck|post neck|neck back|cervical spine|c spine|nuchal|c1|c2|c3|c4|c5|c6',
  'neck-lateral':
    'side neck|side of neck|side of the neck|lateral neck|lat neck|neck side|neck lateral|anterior triangle|posterior triangle|submandibular',
  'neck-anterior':
    'front neck|front of neck|front of the neck|anterior neck|ant neck|neck front|neck anterior|thyroid',
  supraclavicular:
    'supraclavicular|scf|supraclav|above collarbone|above the collarbone|above clavicle|collarbone',
  'upper-back':
    'upper back|up back|upper thoracic|interscapular|between shoulder blades|t1|t2|t3|t4|t5|t6',
  scapular: 'scapula|shoulder blade|scapular|shoulderblade',
  'mid-back': 'mid back|middle back|midback|mid thoracic|lower thoracic|t7|t8|t9|t10|t11|t12',
  'lower-back':
    'low back|lower back|lumbar|lumbar spine|lowback|lumbosacral|l1|l2|l3|l4|l5|small of back',
  flank: 'flank|loin|renal angle',
  sacrococcygeal: 'sacrum|sacral|sacrococcygeal|s1|s2|s3|s4|s5|si joint|sacroiliac',
  buttock: 'buttock|gluteal|glute|bottom|buttocks|gluteus',
  'chest-wall': 'chest wall|chest|rib|ribs|pectoral',
  breast: 'breast|nipple|areola',
  axilla: 'axilla|armpit|axillary|underarm',
  abdomen: 'abdomen|abdo|abdominal wall|tummy|belly',
  groin: 'groin|inguinal',
  'upper-limb': 'arm|upper limb|forearm|elbow|wrist|hand|finger|thumb|upper arm',
  'lower-limb': 'leg|lower limb|thigh|calf|knee|ankle|foot|toe|shin|popliteal',
  back: 'back|back level not stated',
  shoulder: 'shoulder|deltoid|top of shoulder',
  occiput: 'occiput|occipital|back of head|back of the head',
  infrascapular:
    'below scapula|infrascapular|subscapular|under scapula|below shoulder blade|below the shoulder blade|tip of scapula',
  c7: 'c7|vertebra prominens|base of neck|buffalo hump|dorsocervical',
  coccyx: 'coccyx|tailbone|coccygeal|tail bone',
  'natal-cleft': 'natal cleft|intergluteal|gluteal cleft|cleft',
  sternum: 'sternum|breastbone|sternal',
  'scalp-crown': 'crown|vertex|top of head|crown of head',
  'shoulder-front': 'front shoulder|front of shoulder|front of the shoulder|anterior shoulder',
  'upper-limb-back': 'back of arm|back of the arm|triceps|olecranon',
  'lower-limb-back': 'back of leg|back of the leg|back of thigh|back of knee|hamstring',
}

/** Words of the sides, the patient's own. */
export const SIDE_SYNONYMS: Readonly<Record<Laterality, string>> = {
  left: 'l|left|lt|left side|on left|on the left|left sided',
  right: 'r|right|rt|right side|on right|on the right|right sided',
  midline: 'midline|central|ml|middle|in the midline|centre|center|mid line',
  bilateral: 'bilat|bilateral|both sides|bil|both',
}

/** The name that a region has on either side of the body map. Regions that are not here have none. */
const SIDED_NAME: Readonly<Partial<Record<PlaceStem, string>>> = {
  'neck-posterior': 'cervical',
  'upper-back': 'thoracic-upper',
  scapular: 'scapula',
  'mid-back': 'thoracic-mid',
  'lower-back': 'lumbar',
  sacrococcygeal: 'sacrum',
}

/** Regions whose name in the midline is not that of a side. */
const MIDLINE_NAME: Readonly<Partial<Record<PlaceStem, PlaceId>>> = {
  'neck-anterior': 'neck-anterior',
}

/** Spots that are one place, whatever side is said. */
const ONE_PLACE: Readonly<Partial<Record<PlaceStem, PlaceId>>> = {
  c7: 'c7',
  coccyx: 'coccyx',
  'natal-cleft': 'natal-cleft',
  sternum: 'sternum',
  'scalp-crown': 'scalp-crown',
}

const REGION_OF_SPOT: Readonly<Partial<Record<PlaceStem, Region>>> = {
  occiput: 'scalp',
  infrascapular: 'scapular',
  c7: 'neck-posterior',
  coccyx: 'sacrococcygeal',
  'natal-cleft': 'sacrococcygeal',
  sternum: 'chest-wall',
  'scalp-crown': 'scalp',
  'shoulder-front': 'shoulder',
  'upper-limb-back': 'upper-limb',
  'lower-limb-back': 'lower-limb',
}

/** The region of a place of the line. */
export const regionOfStem = (stem: PlaceStem): Region =>
  // Stems that are not spots are regions by their type.
  REGION_OF_SPOT[stem] ?? (stem as Region)

/** The place on the map, or undefined where the map has none for this side in the same region. */
export const placeOfStem = (stem: PlaceStem, side: Laterality | undefined): PlaceId | undefined => {
  const region = regionOfStem(stem)
  const single = ONE_PLACE[stem]
  if (single !== undefined)
    return side === undefined || placeOf(single).laterality === side ? single : undefined
  if (side === undefined) return stem === 'back' ? 'back' : undefined
  if (side === 'bilateral') return undefined
  const left = `${SIDED_NAME[stem] ?? stem}-left`
  const found =
    side === 'midline'
      ? (MIDLINE_NAME[stem] ?? (isPlaceId(left) ? placeOnSide(left, side) : undefined))
      : left.replace(/left$/, side)
  return found !== undefined && isPlaceId(found) && placeOf(found).region === region
    ? found
    : undefined
}
