import {
  YES_NO_GROUPS,
  type ChoiceKey,
  type YesNoGroup,
  type YesNoKey,
} from '../../../../domain/vocabulary/findings'

/** Choices in the order of looking and feeling. */
export const DESCRIPTOR_ORDER = [
  'growth',
  'depth',
  'consistency',
  'mobility',
  'surface',
  'border',
] as const satisfies readonly ChoiceKey[]

/** Groups in the order of a consultation: history of the lump, the lump, the skin, then outwards. */
export const GROUP_ORDER: readonly YesNoGroup[] = [
  'lump',
  'skin',
  'course',
  'context',
  'pain',
  'neuro',
  'systemic',
  'nodes',
  'throat_and_chest',
  'elsewhere',
  'movement',
  'history',
]

/** One group of the form with its rows; findings of the same-day screen stand there and nowhere else. */
export interface FormGroup {
  readonly group: YesNoGroup
  readonly keys: readonly YesNoKey[]
}

/** The groups of the form without the findings that another part of the form asks. */
export const formGroups = (elsewhere: readonly YesNoKey[]): readonly FormGroup[] => {
  const asked = new Set<YesNoKey>(elsewhere)
  return GROUP_ORDER.map((group) => {
    const all: readonly YesNoKey[] = YES_NO_GROUPS[group]
    return { group, keys: all.filter((key) => !asked.has(key)) }
  }).filter(({ keys }) => keys.length > 0)
}
