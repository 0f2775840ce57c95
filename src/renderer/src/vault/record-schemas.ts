import { z } from 'zod'
import { GUIDELINE_SETS, SETTINGS, WITHIN_HOURS } from '../../../domain/assessment/assessment'
import type { RedFlag } from '../../../domain/assessment/assessment'
import { AGE_UNITS, type Birth, type Patient } from '../../../domain/case/patient'
import {
  DURATION_UNITS,
  SIZE_UNITS,
  type EarlierVersion,
  type IssuedHandout,
  type Lump,
  type Visit,
  type VisitDraft,
} from '../../../domain/case/visit'
import { CONDITION_IDS } from '../../../domain/knowledge/condition-ids'
import {
  CHOICE_KEYS,
  CHOICES,
  NUMBER_KEYS,
  YES_NO_KEYS,
  type FindingValues,
} from '../../../domain/vocabulary/findings'
import { isPlaceId, type PlaceId } from '../../../domain/vocabulary/places'
import type { PaperDraft } from '../../../domain/handout/paper-draft'
import { FIRST_RUN_STEPS, type WorkspaceSettings } from '../services/services'
import type { Photo, PhotoFile } from '../../../domain/photo/photo'
import type { TableName } from './database'
import { clinicSettings } from './clinic-settings-schema'
import { paperDraft } from './paper-draft-schema'
import { photo, photoFile } from './photo-schemas'
import {
  caseDeletion,
  importedDetails,
  outcome,
  patientMerge,
  recallAction,
} from './review-schemas'

// zod would try "new Function" otherwise, which the content security policy reports as an attack.
z.config({ jitless: true })

/*
 * Every object is strict: a key that this program does not know is not dropped in silence.
 * Each schema is checked against its type, so that a new field of the domain fails the build here.
 */
const complete =
  <T>() =>
  <S extends z.ZodType<T>>(
    schema: [Exclude<keyof T, keyof z.output<S>>] extends [never] ? S : never,
  ): S =>
    schema

const id = z.string().min(1).max(200)
const text = z.string()
const isoDate = z.iso.date()
const isoInstant = z.iso.datetime()
const conditionId = z.enum(CONDITION_IDS)
const placeId = z.custom<PlaceId>((value) => typeof value === 'string' && isPlaceId(value))

const findings = z.strictObject(
  Object.fromEntries<z.ZodType>([
    ...NUMBER_KEYS.map((key) => [key, z.number().exactOptional()] as const),
    ...CHOICE_KEYS.map((key) => [key, z.enum(CHOICES[key]).exactOptional()] as const),
    ...YES_NO_KEYS.map((key) => [key, z.boolean().exactOptional()] as const),
  ]),
  // Built from the same lists as the type; fromEntries forgets the keys.
) as unknown as z.ZodType<FindingValues>

const typed = <const Units extends readonly [string, ...string[]]>(units: Units) =>
  z.strictObject({ value: z.number(), unit: z.enum(units) })

const birth: z.ZodType<Birth> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date'), date: isoDate }),
  z.strictObject({
    kind: z.literal('age'),
    value: z.number().min(0),
    unit: z.enum(AGE_UNITS),
    statedOn: isoDate,
  }),
  z.strictObject({ kind: z.literal('unknown') }),
])

const patient = complete<Patient>()(
  z.strictObject({
    id,
    name: text,
    chartNumber: text,
    birth,
    sex: z.enum([...CHOICES.sex, 'not-recorded']),
    createdAt: isoInstant,
    mergedInto: patientMerge.exactOptional(),
  }),
)

const lump = complete<Lump>()(
  z.strictObject({
    id,
    patientId: id,
    createdAt: isoInstant,
    outcome: outcome.exactOptional(),
    imported: importedDetails.exactOptional(),
    deleted: caseDeletion.exactOptional(),
  }),
)

const findingKeys = z.array(z.enum([...NUMBER_KEYS, ...CHOICE_KEYS, ...YES_NO_KEYS]))

const draftShape = {
  id,
  patientId: id,
  lumpId: id,
  clinician: text,
  visitDate: isoDate,
  site: z
    .strictObject({
      placeId,
      region: z.enum(CHOICES.region),
      laterality: z.enum(CHOICES.laterality).exactOptional(),
    })
    .exactOptional(),
  typedSize: typed(SIZE_UNITS).exactOptional(),
  typedDuration: typed(DURATION_UNITS).exactOptional(),
  findings,
  note: text,
  workingDiagnosis: z
    .strictObject({ conditionId: conditionId.exactOptional(), label: text })
    .exactOptional(),
  plan: text,
  followUp: z
    .strictObject({
      date: isoDate,
      reason: text,
      owner: text.exactOptional(),
      trigger: text.exactOptional(),
    })
    .exactOptional(),
  overrides: z.array(
    z.strictObject({
      ruleId: text,
      reason: text,
      at: isoInstant,
      because: findingKeys.exactOptional(),
    }),
  ),
  askedAsGroup: z.array(z.enum(YES_NO_KEYS)).exactOptional(),
  asLastTime: findingKeys.exactOptional(),
  flagsSeen: z
    .array(z.strictObject({ ruleId: text, at: isoInstant, because: findingKeys }))
    .exactOptional(),
  ownView: z
    .strictObject({
      label: text,
      conditionId: conditionId.exactOptional(),
      at: isoInstant,
      beforeList: z.boolean(),
    })
    .exactOptional(),
  amends: z.int().min(1).exactOptional(),
}

const draft = complete<VisitDraft>()(z.strictObject(draftShape))

const redFlag = complete<RedFlag>()(
  z.strictObject({
    ruleId: text,
    title: text,
    state: z.enum(['fired', 'open']),
    withinHours: z.literal(WITHIN_HOURS).nullable(),
    action: text,
    patientAction: text,
    sourceIds: z.array(text),
    because: findingKeys,
    askFirst: findingKeys,
    alsoListed: z.array(text),
    expired: z.boolean(),
  }),
)

const visitShape = {
  ...draftShape,
  savedAt: isoInstant,
  revision: z.int().min(1),
  assessment: z.strictObject({
    knowledgeVersion: text,
    top: z.array(z.strictObject({ conditionId, share: z.number() })),
    flags: z.array(redFlag),
  }),
  recall: z.array(recallAction).exactOptional(),
}

const visit = complete<Visit>()(
  z.strictObject({
    ...visitShape,
    earlier: z.array(complete<EarlierVersion>()(z.strictObject(visitShape))).exactOptional(),
  }),
)

const handout = complete<IssuedHandout>()(
  z.strictObject({
    id,
    visitId: id,
    patientId: id,
    conditionId: conditionId.exactOptional(),
    language: text,
    title: text,
    issuedAt: isoInstant,
    pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    overrideReason: text.exactOptional(),
    kind: z.enum(['handout', 'letter', 'summary']).exactOptional(),
    textVersion: text.exactOptional(),
    editedBlocks: z.int().min(1).exactOptional(),
    understoodAt: isoInstant.exactOptional(),
  }),
)

const settings = complete<WorkspaceSettings>()(
  z.strictObject({
    id: z.literal('workspace'),
    clinician: text,
    clinicName: text,
    clinicPhone: text,
    outOfHoursPhone: text,
    dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
    emergencyNumber: text,
    setting: z.enum(SETTINGS),
    guidelines: z.enum(GUIDELINE_SETS),
    theme: z.enum(['system', 'light', 'dark']),
    firstRun: z.enum(FIRST_RUN_STEPS).exactOptional(),
    autoLockMinutes: z.int().min(1).max(15).exactOptional(),
    ...clinicSettings,
    lockOnMinimise: z.literal(true).exactOptional(),
  }),
)

/** Type of the record in each table. */
export interface RecordTypes {
  readonly patients: Patient
  readonly lumps: Lump
  readonly visits: Visit
  readonly drafts: VisitDraft
  readonly handouts: IssuedHandout
  readonly settings: WorkspaceSettings
  readonly photos: Photo
  readonly photoFiles: PhotoFile
  readonly paperDrafts: PaperDraft
}

/** What a record of each table must look like when it is read, and when it is written. */
export const RECORD_SCHEMAS: { readonly [Name in TableName]: z.ZodType<RecordTypes[Name]> } = {
  patients: patient,
  lumps: lump,
  visits: visit,
  drafts: draft,
  handouts: handout,
  settings,
  photos: complete<Photo>()(photo),
  photoFiles: complete<PhotoFile>()(photoFile),
  paperDrafts: complete<PaperDraft>()(paperDraft),
}
