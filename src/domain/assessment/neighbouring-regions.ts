import { CHOICES, type Region } from '../vocabulary/findings'

/** Places next to each other, which histories and examiners mix up. Symmetric by construction. */
const PAIRS: readonly (readonly [Region, Region])[] = [
  ['scalp', 'face'],
  ['scalp', 'neck-posterior'],
  ['neck-posterior', 'neck-lateral'],
  ['neck-posterior', 'upper-back'],
  ['neck-lateral', 'neck-anterior'],
  ['neck-lateral', 'supraclavicular'],
  ['neck-lateral', 'face'],
  ['neck-anterior', 'face'],
  ['supraclavicular', 'shoulder'],
  ['upper-back', 'scapular'],
  ['upper-back', 'mid-back'],
  ['scapular', 'shoulder'],
  ['mid-back', 'lower-back'],
  ['mid-back', 'flank'],
  ['scapular', 'chest-wall'],
  ['scapular', 'axilla'],
  ['lower-back', 'flank'],
  ['lower-back', 'sacrococcygeal'],
  ['lower-back', 'buttock'],
  ['sacrococcygeal', 'buttock'],
  ['flank', 'abdomen'],
  ['abdomen', 'groin'],
  ['chest-wall', 'breast'],
  ['chest-wall', 'axilla'],
  ['shoulder', 'upper-limb'],
  ['buttock', 'lower-limb'],
  ['groin', 'lower-limb'],
]

/** Made once: the model asks some thousand times while it is compiled. */
const NEIGHBOURS: ReadonlyMap<Region, readonly Region[]> = new Map(
  CHOICES.region.map((region) => [
    region,
    PAIRS.flatMap(([one, other]) => (one === region ? [other] : other === region ? [one] : [])),
  ]),
)

/** Regions that border on a region. */
export const neighboursOf = (region: Region): readonly Region[] => NEIGHBOURS.get(region) ?? []

/** What a place named only roughly may stand for. */
export const ROUGH_REGIONS: Readonly<Partial<Record<Region, readonly Region[]>>> = {
  back: ['back', 'upper-back', 'scapular', 'mid-back', 'lower-back', 'flank'],
  shoulder: ['shoulder', 'scapular'],
}
