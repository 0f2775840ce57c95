import { z } from 'zod'
import { CONDITION_IDS } from '../knowledge/condition-ids'
import { CHOICES, CHOICE_KEYS, YES_NO_KEYS, isChoiceKey, isYesNoKey } from '../vocabulary/findings'
import {
  COME_BACK_TOPICS,
  FLAG_DEADLINES,
  HOW_SOON,
  MYTH_IDS,
  NOT_YET_KNOWN,
  type CommonText,
  type ConditionText,
} from './texts'
import { saysProbable } from './says-probable'
import { HEADINGS, PHRASE_SLOTS } from './text-slots'

const TEXT_SLOTS = ['lump', 'emergency']

const slotsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w*)\}/g)].map((match) => match[1] ?? '')

export const line = (slots: readonly string[]) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((text) => slotsOf(text).every((slot) => slots.includes(slot)), {
      error: `only these slots may be used: ${slots.map((slot) => `{${slot}}`).join(', ') || 'none'}`,
    })

export const sentence = line(TEXT_SLOTS)
export const sentences = (min: number, max: number) => z.array(sentence).min(min).max(max)
export const plain = line([])
const soon = z.enum(HOW_SOON)
const isoDate = z.iso.date()
export const version = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(\.\d+)?$/, 'a version is a date, e.g. 2026-11-24')
export const review = z.strictObject({ name: plain, role: plain, date: isoDate }).nullable()

const typicalValue = z.union([
  z.boolean(),
  z.array(z.string()).min(1),
  z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() }),
])

const typicalKeys = [...YES_NO_KEYS, ...CHOICE_KEYS, 'duration_days'] as const

const typical = z
  .partialRecord(z.enum(typicalKeys), typicalValue)
  .superRefine((record, context) => {
    for (const [key, value] of Object.entries(record)) {
      const fits = isYesNoKey(key)
        ? typeof value === 'boolean'
        : isChoiceKey(key)
          ? Array.isArray(value) &&
            value.every((v) => (CHOICES[key] as readonly string[]).includes(v))
          : typeof value === 'object' && !Array.isArray(value)
      if (!fits)
        context.addIssue({ code: 'custom', path: [key], message: 'not a value of this key' })
    }
  })

/** One condition's leaflet text; `wording` and main point must agree. */
export const conditionTextSchema: z.ZodType<ConditionText> = z
  .strictObject({
    id: z.enum([...CONDITION_IDS, NOT_YET_KNOWN]),
    version,
    review,
    routine: z.boolean(),
    wording: z.enum(['probable', 'find-out']),
    diary: z.boolean(),
    title: sentence,
    mainPoint: sentences(1, 3),
    whatItIs: sentences(1, 5),
    typical,
    atHome: sentences(1, 5),
    next: sentences(1, 4),
    treatment: sentences(1, 4),
    comeBack: z
      .array(
        z.strictObject({
          notice: sentence,
          do: sentence,
          soon,
          covers: z.array(z.enum(COME_BACK_TOPICS)).min(1).optional(),
        }),
      )
      .min(1)
      .max(4),
    sayBack: sentences(3, 3),
    myths: z.array(z.enum(MYTH_IDS)).min(1).max(2),
  })
  .refine(
    (text) => (text.wording === 'probable') === text.mainPoint.slice(0, 1).some(saysProbable),
    {
      path: ['mainPoint'],
      error: "the first sentence says 'probably' exactly when wording is 'probable'",
    },
  )

const choiceValues = z
  .partialRecord(z.enum(CHOICE_KEYS), z.array(z.string()).min(1))
  .superRefine((record, context) => {
    for (const key of CHOICE_KEYS) {
      const known: readonly string[] = CHOICES[key]
      if (record[key]?.every((value) => known.includes(value)) === false) {
        context.addIssue({ code: 'custom', path: [key], message: 'not a value of this key' })
      }
    }
  })

const applies = z.strictObject({
  regions: z.array(z.enum(CHOICES.region)).min(1).optional(),
  lump: z.literal(true).optional(),
  adult: z.literal(true).optional(),
  history: z.enum(YES_NO_KEYS).optional(),
  underMm: z.number().positive().optional(),
  given: choiceValues.optional(),
  unless: choiceValues.optional(),
  unlessTrue: z.array(z.enum(YES_NO_KEYS)).min(1).optional(),
})

const amountOf = line(['n'])
const oneOrMore = z.strictObject({
  one: amountOf,
  few: amountOf.optional(),
  many: amountOf.optional(),
  other: amountOf,
})

export const ofKeys = <const K extends readonly string[], V extends z.ZodType>(keys: K, value: V) =>
  z.record(z.enum(keys), value)

const phrases = z.strictObject(
  // Object.entries widens the keys; the shape below is exactly PHRASE_SLOTS.
  Object.fromEntries(
    Object.entries(PHRASE_SLOTS).map(([key, slots]) => [key, line(slots)]),
  ) as Record<keyof typeof PHRASE_SLOTS, z.ZodString>,
)

/** The parts of the shared text that stand in English and in a translation alike. */
export const commonParts = {
  months: z.array(plain).length(12),
  decimal: z.enum(['.', ',']),
  demonstration: plain,
  flagDeadlines: ofKeys(FLAG_DEADLINES, plain),
  durations: ofKeys(['days', 'weeks', 'months', 'years'], oneOrMore),
  inches: oneOrMore,
  familiarObjects: z
    .array(z.strictObject({ mm: z.number().positive(), name: plain }))
    .min(5)
    .refine((objects) => objects.every((o, i) => i === 0 || o.mm > (objects[i - 1]?.mm ?? 0)), {
      error: 'familiar objects go from narrow to wide',
    }),
  myths: ofKeys(MYTH_IDS, plain),
}

/** What all leaflets share, in English. */
export const commonTextSchema: z.ZodType<CommonText> = z.strictObject({
  version,
  review,
  ...commonParts,
  headings: ofKeys(HEADINGS, plain),
  phrases,
  howSoon: ofKeys(HOW_SOON, plain),
  safetyNet: z
    .array(
      z.strictObject({
        id: plain,
        applies: applies.default({}),
        notice: z
          .array(
            z.strictObject({
              say: sentence,
              applies: applies.default({}),
              topic: z.enum(COME_BACK_TOPICS).optional(),
            }),
          )
          .min(1),
        do: sentence,
        soon,
      }),
    )
    .min(4),
})
