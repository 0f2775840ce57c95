import { z } from 'zod'
import { WITHIN_HOURS } from '../assessment/assessment'
import { ESTABLISHED_BY } from '../case/outcome'
import { DURATION_UNITS, SIZE_UNITS } from '../case/visit'
import { CONDITION_IDS } from '../knowledge/condition-ids'
import {
  CHOICE_KEYS,
  CHOICES,
  FINDING_KEYS,
  YES_NO_KEYS,
  type FindingValues,
} from '../vocabulary/findings'
import { isPlaceId, type PlaceId } from '../vocabulary/places'

/** Ids that travel: no blanks, no control or direction characters, no path. */
const EXCHANGED_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/

const exchangedId = z.string().regex(EXCHANGED_ID)
const text = z.string().max(20_000)
const line = z.string().max(2_000)
const conditionId = z.enum(CONDITION_IDS)
const placeId = z.custom<PlaceId>((value) => typeof value === 'string' && isPlaceId(value))

/** Bounds of the form: a life of 130 years, the largest size that can be typed (700 mm). */
const numbers = {
  age_years: z.number().min(0).max(130).exactOptional(),
  duration_days: z.number().min(0).max(47_483).exactOptional(),
  size_mm: z.number().gt(0).max(700).exactOptional(),
}

const findings = z.strictObject({
  ...numbers,
  ...Object.fromEntries(CHOICE_KEYS.map((key) => [key, z.enum(CHOICES[key]).exactOptional()])),
  ...Object.fromEntries(YES_NO_KEYS.map((key) => [key, z.boolean().exactOptional()])),
  // Built from the same lists as the type; fromEntries forgets the keys.
}) as unknown as z.ZodType<FindingValues>

const findingKey = z.enum(FINDING_KEYS)

const flag = z.strictObject({
  ruleId: line,
  title: line,
  state: z.enum(['fired', 'open']),
  withinHours: z.literal(WITHIN_HOURS).nullable(),
  action: text,
  patientAction: text,
  sourceIds: z.array(line).max(50),
  because: z.array(findingKey).max(200),
  askFirst: z.array(findingKey).max(200),
  alsoListed: z.array(text).max(50),
  expired: z.boolean(),
})

const visitShape = {
  id: exchangedId,
  place: placeId.exactOptional(),
  size: z.strictObject({ value: z.number(), unit: z.enum(SIZE_UNITS) }).exactOptional(),
  duration: z.strictObject({ value: z.number(), unit: z.enum(DURATION_UNITS) }).exactOptional(),
  diagnosis: conditionId.exactOptional(),
  assessment: z.strictObject({
    knowledge: line,
    top: z
      .array(z.strictObject({ conditionId, share: z.number().min(0).max(1) }))
      .max(CONDITION_IDS.length),
    flags: z.array(flag).max(200),
  }),
}

/** Days after the first visit of the case: exchanged cases carry no dates. */
const day = z.int().min(0).max(47_483)

const ownPart = z.strictObject({
  format: z.literal(1),
  patient: exchangedId,
  established: z.strictObject({ by: z.enum(ESTABLISHED_BY), day }).exactOptional(),
  first: z.strictObject(visitShape),
  later: z.array(z.strictObject({ ...visitShape, day, findings })).max(500),
})

/**
 * One case of an exchanged case file: findings of the first visit with the final diagnosis, in the open
 * format of case files, and in `palpate` what this program adds. No name, date, chart number or free
 * text of a record has a place in it.
 */
export const caseLineSchema = z.strictObject({
  id: exchangedId,
  source: z
    .strictObject({
      url: line.exactOptional(),
      title: line.exactOptional(),
      year: z.number().nullable().exactOptional(),
      kind: line.exactOptional(),
    })
    .exactOptional(),
  findings,
  summary: text.exactOptional(),
  cancer_site: line.exactOptional(),
  diagnosis: z
    .strictObject({ label: line, id: z.enum([...CONDITION_IDS, 'other']) })
    .exactOptional(),
  malignant: z.boolean().exactOptional(),
  urgency: z.enum(['emergency', 'urgent', 'routine']).exactOptional(),
  adult: z.boolean().exactOptional(),
  clarity: z.enum(['classic', 'atypical']).exactOptional(),
  palpate: ownPart.exactOptional(),
})

/** A case as it is exchanged. */
export type CaseLine = z.infer<typeof caseLineSchema>
/** What one visit adds to an exchanged case. */
export type VisitLine = z.infer<typeof ownPart>['first']
