import type { Sex } from '../vocabulary/findings'

/** A calendar day, ISO 8601 'YYYY-MM-DD', no time zone. */
export type IsoDate = string

/** A moment, ISO 8601 in UTC, milliseconds. */
export type IsoInstant = string

export const AGE_UNITS = ['years', 'months', 'weeks'] as const
export type AgeUnit = (typeof AGE_UNITS)[number]

/** Date of birth, or an age that stands in for an unknown one, with the day it was stated on, or neither. */
export type Birth =
  | { readonly kind: 'date'; readonly date: IsoDate }
  | {
      readonly kind: 'age'
      readonly value: number
      readonly unit: AgeUnit
      readonly statedOn: IsoDate
    }
  // Nobody could say: the age stays not asked. It is never taken as 0.
  | { readonly kind: 'unknown' }

/** A record that was the same person as another: its cases were moved there. */
export interface PatientMerge {
  readonly patientId: string
  readonly at: IsoInstant
  readonly by: string
  /** The cases that were moved, so that they can go back. */
  readonly lumpIds: readonly string[]
}

/** A person in the clinic's list. At least one of name and chartNumber is not empty. */
export interface Patient {
  readonly id: string
  readonly name: string
  readonly chartNumber: string
  readonly birth: Birth
  readonly sex: Sex | 'not-recorded'
  readonly createdAt: IsoInstant
  /** Set on a duplicate that was merged into another record; it is in no list. */
  readonly mergedInto?: PatientMerge
}
