import type { Choice } from '../../vocabulary/findings'
import type { DescriptorKey } from './facts'

/** Words of each value, bars between them; the first is the one that a line is printed with. */
export const CHOICE_SYNONYMS: {
  readonly [K in DescriptorKey]: Readonly<Record<Choice<K>, string>>
} = {
  growth: {
    stable:
      'stable|unchanged|static|same size|not growing|no growth|no change|not changing|not changed|not enlarging|unchanged in size|no change in size|constant size',
    slow: 'slow|slowly growing|growing slowly|slow growth|slowly enlarging|slow growing|slow grow|slow grower|gradual|gradually growing|gradually enlarging|grown slowly',
    rapid:
      'rapid|fast|rapidly growing|growing fast|growing rapidly|rapid growth|fast growing|fast grow|fast grower|quickly growing|growing quickly|rapidly enlarging|fast growth',
    fluctuating:
      'comes and goes|fluctuating|fluctuates|varies|varies in size|varying|fluctuating size|changes size|waxes and wanes',
    regressing: 'shrinking|regressing|getting smaller|smaller|resolving|shrunk|decreasing|shrinks',
  },
  depth: {
    skin: 'dermal|in skin|in the skin|intradermal|cutaneous|epidermal',
    subcutaneous:
      'subcut|subcutaneous|under skin|under the skin|just under the skin|superficial|suprafascial',
    deep: 'deep|intramuscular|subfascial|under muscle|deep to fascia|deep seated|in muscle|submuscular|in the muscle|under the muscle',
    bone: 'on bone|bone|from bone|arising from bone|part of bone|on the bone|attached to bone',
  },
  consistency: {
    soft: 'soft|doughy|squashy|softish',
    rubbery: 'rubbery|elastic|rubber',
    firm: 'firm|firmish',
    hard: 'hard|stony|stony hard|rock hard|woody|stone hard',
    bony: 'bony|bony hard|like bone|osseous',
    fluctuant: 'fluctuant|fluid filled|fluid|cystic|fluctuance|fluctuation',
  },
  mobility: {
    mobile: 'mobile|mob|movable|moveable|freely mobile|freely movable|moves freely|slips',
    tethered: 'tethered|partly fixed|partly mobile|partly held|partially fixed|limited mobility',
    fixed: 'fixed|immobile|immovable|non mobile|adherent',
  },
  surface: {
    smooth: 'smooth',
    lobulated: 'lobulated|lobular|multilobulated|lobed',
    irregular: 'irregular|nodular|uneven|irregular surface|bosselated|knobbly',
  },
  border: {
    'well-defined':
      'discrete|well defined|clear edge|well circumscribed|circumscribed|distinct|well demarcated|sharp edge|clear margin|defined|well delineated',
    'ill-defined':
      'diffuse|ill defined|vague|vague edge|poorly defined|indistinct|poorly circumscribed|unclear edge|ill circumscribed',
  },
}
