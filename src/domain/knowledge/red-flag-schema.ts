import { z } from 'zod'
import { GUIDELINE_SETS, WITHIN_HOURS } from '../assessment/assessment'
import { CHOICE_KEYS, CHOICES, NUMBER_KEYS, isYesNoKey } from '../vocabulary/findings'
import type { Expression, RedFlagRule } from './knowledge-base'

const text = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case')

const yesNoSchema = z.custom<Extract<Expression, string>>(
  (value) => typeof value === 'string' && isYesNoKey(value),
  { error: (issue) => `'${String(issue.input)}' is not a yes/no finding of the vocabulary` },
)

const limitSchema = z.tuple([
  z.enum(NUMBER_KEYS, { error: `a limit is [one of ${NUMBER_KEYS.join(', ')}, number]` }),
  z.number(),
])

const valuesOf = (key: string): readonly string[] =>
  CHOICE_KEYS.filter((one) => one === key).flatMap((one) => [...CHOICES[one]])

const choiceSchema = z.tuple([text, z.array(text).min(1)]).superRefine(([key, values], context) => {
  const known = valuesOf(key)
  if (known.length === 0) {
    context.addIssue({ code: 'custom', message: `'${key}' is not a choice finding`, path: [0] })
    return
  }
  for (const [index, value] of values.entries()) {
    if (known.includes(value)) continue
    const message = `'${value}' is not a value of '${key}' (${known.join(', ')})`
    context.addIssue({ code: 'custom', message, path: [1, index] })
  }
})

const nodeSchemas: Readonly<Record<string, z.ZodType>> = {
  all: z.array(z.lazy(() => expressionSchema)).min(1),
  any: z.array(z.lazy(() => expressionSchema)).min(1),
  not: z.lazy(() => expressionSchema),
  gte: limitSchema,
  lt: limitSchema,
  in: choiceSchema,
  count: z
    .strictObject({
      min: z.number().int().min(1),
      of: z.array(z.lazy(() => expressionSchema)).min(1),
    })
    .refine((count) => count.min <= count.of.length, {
      error: 'count asks for more than it lists',
    }),
}

/**
 * A condition over findings, checked against the vocabulary. One operator a node, so that the fault
 * names the operator and the word that is wrong instead of "no alternative fits".
 */
const expressionSchema: z.ZodType<Expression> = z
  .unknown()
  .superRefine((value, context) => {
    const add = (message: string, path: readonly PropertyKey[] = []): void =>
      context.addIssue({ code: 'custom', message, path: [...path] })
    if (typeof value === 'string') {
      for (const issue of yesNoSchema.safeParse(value).error?.issues ?? []) add(issue.message)
      return
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      add('an expression is a yes/no finding or one operator with its operands')
      return
    }
    const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
    const [operator, operand] = entries[0] ?? ['', undefined]
    const schema = Object.hasOwn(nodeSchemas, operator) ? nodeSchemas[operator] : undefined
    if (entries.length !== 1 || schema === undefined) {
      const found = entries.map(([key]) => key).join(', ')
      add(
        `an expression has one operator of ${Object.keys(nodeSchemas).join(', ')}; found: ${found}`,
      )
      return
    }
    for (const issue of schema.safeParse(operand).error?.issues ?? [])
      add(issue.message, [operator, ...issue.path])
  })
  // The walk above accepts exactly the shapes of Expression.
  .transform((value) => value as Expression)

const withinHoursSchema = z.union(
  WITHIN_HOURS.map((hours) => z.literal(hours)),
  { error: `withinHours is one of ${WITHIN_HOURS.join(', ')}` },
)

/** One red-flag rule as written in resources/knowledge/red-flags. */
export const redFlagRuleSchema: z.ZodType<RedFlagRule> = z
  .strictObject({
    id,
    title: text.max(70, 'a title is at most 70 characters'),
    when: expressionSchema,
    withinHours: withinHoursSchema.nullable(),
    sooner: z.array(z.strictObject({ when: expressionSchema, withinHours: withinHoursSchema })),
    action: text,
    patientAction: text,
    sets: z.array(z.enum(GUIDELINE_SETS)).min(1),
    sources: z.array(id).min(1, 'a rule names at least one source'),
    alsoListed: z.array(text),
  })
  .refine(
    (rule) =>
      rule.sooner.every(
        (clause) => rule.withinHours === null || clause.withinHours < rule.withinHours,
      ),
    { error: 'a sooner clause has a shorter deadline than its rule' },
  )

/** One file of resources/knowledge/red-flags. */
export const redFlagFileSchema = z.strictObject({ rules: z.array(redFlagRuleSchema).min(1) })
