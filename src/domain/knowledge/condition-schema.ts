import { z } from 'zod'
import { CHOICES, YES_NO_KEYS } from '../vocabulary/findings'
import { CONDITION_IDS } from './condition-ids'
import { ADULT_BANDS, CHILD_BANDS } from './knowledge-base'

const text = z.string().trim().min(1)
const probability = z.number().min(0).max(1)
const sourceId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a source id is kebab-case')

const figureOf = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({
      value,
      basis: z.enum(['published', 'estimate']),
      source: sourceId.optional(),
      note: text.optional(),
    })
    .refine((figure) => figure.basis === 'estimate' || figure.source !== undefined, {
      error: 'a published figure names its source',
    })

const chance = figureOf(probability)

const sumsToOne = (shares: Readonly<Record<string, number | undefined>>): boolean => {
  const sum = Object.values(shares).reduce<number>((total, share) => total + (share ?? 0), 0)
  return Math.abs(sum - 1) < 0.011
}

const shareOf = <const K extends readonly string[]>(keys: K) =>
  z
    .partialRecord(z.enum(keys), probability)
    .refine(sumsToOne, { error: 'the shares sum to 1 (within 0.01)' })

const bandKeys = [...ADULT_BANDS, ...CHILD_BANDS] as const

const columnSum = (bands: Readonly<Record<string, number | undefined>>, keys: readonly string[]) =>
  keys.reduce((total, key) => total + (bands[key] ?? 0), 0)

const bandShares = z.partialRecord(z.enum(bandKeys), probability).refine(
  (bands) =>
    [ADULT_BANDS, CHILD_BANDS].every((column) => {
      const sum = columnSum(bands, column)
      return sum === 0 || Math.abs(sum - 1) < 0.011
    }),
  { error: 'adult bands sum to 1 and child bands sum to 1 (within 0.01)' },
)

const centiles = z
  .strictObject({
    p10: z.number().positive(),
    p50: z.number().positive(),
    p90: z.number().positive(),
  })
  .refine(({ p10, p50, p90 }) => p10 <= p50 && p50 <= p90, { error: 'p10 <= p50 <= p90' })

const choiceShares = <K extends keyof typeof CHOICES>(key: K) =>
  figureOf(shareOf(CHOICES[key])).optional()

const findings = z.partialRecord(z.enum(YES_NO_KEYS as readonly [string, ...string[]]), chance)
const choices = z.strictObject({
  growth: choiceShares('growth'),
  depth: choiceShares('depth'),
  consistency: choiceShares('consistency'),
  mobility: choiceShares('mobility'),
  surface: choiceShares('surface'),
  border: choiceShares('border'),
})

/** P(choice) for the six choice findings that describe a lump; each sums to 1. */
export const choicesSchema = choices
/** P(finding present) by yes/no key. */
export const findingsSchema = findings

const described = {
  ageBands: figureOf(bandShares),
  sexRatio: figureOf(z.number().positive()),
  sites: figureOf(shareOf(CHOICES.region)),
  laterality: figureOf(shareOf(CHOICES.laterality)),
  durationDays: figureOf(centiles),
  sizeMm: figureOf(centiles),
}

const form = z.strictObject({
  name: text,
  share: z.strictObject({ adult: chance, child: chance }),
  ageBands: described.ageBands.optional(),
  sexRatio: described.sexRatio.optional(),
  sites: described.sites.optional(),
  laterality: described.laterality.optional(),
  durationDays: described.durationDays.optional(),
  sizeMm: described.sizeMm.optional(),
  findings: findings.default({}),
  choices: choices.default({}),
})

const formsSumToOne = (forms: readonly z.infer<typeof form>[]): boolean =>
  forms.length === 0 ||
  (['adult', 'child'] as const).every((column) =>
    sumsToOne(Object.fromEntries(forms.map((one, index) => [index, one.share[column].value]))),
  )

const statement = z.strictObject({ text, sources: z.array(sourceId).default([]) })

/** One condition file of resources/knowledge/conditions. Strict: a misspelt key is an error. */
export const conditionSchema = z.strictObject({
  id: z.enum(CONDITION_IDS),
  names: z.strictObject({ clinical: text, lay: text, alsoCalled: z.array(text).default([]) }),
  codes: z
    .array(z.strictObject({ system: z.enum(['ICD-10', 'ICD-11']), code: text, title: text }))
    .min(1),
  urgency: z.enum(['emergency', 'urgent', 'routine']),
  serious: z.boolean(),
  frequency: z.strictObject({
    adult: figureOf(z.number().min(0)),
    child: figureOf(z.number().min(0)),
  }),
  ...described,
  findings,
  choices,
  forms: z
    .array(form)
    .default([])
    .refine(formsSumToOne, { error: 'the shares of the forms sum to 1 in each age column' }),
  nextSteps: z.array(statement).min(1),
  management: z.array(statement).min(1),
  facts: z.array(statement).min(1),
  mimics: z.array(z.strictObject({ conditionId: z.enum(CONDITION_IDS), separatedBy: text })).min(1),
})
