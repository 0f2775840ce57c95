import type { IsoDate, IsoInstant } from '../case/patient'

/** What a person may agree to: keeping the picture in the record always, the others only when asked for. */
export const PHOTO_PURPOSES = ['record', 'referral', 'teaching'] as const
export type PhotoPurpose = (typeof PHOTO_PURPOSES)[number]

/** Who agreed. */
export const CONSENT_GIVERS = ['patient', 'parent-or-guardian', 'other-authority'] as const
export type ConsentGiver = (typeof CONSENT_GIVERS)[number]

/** Who agreed to a photo, for what, and who wrote that down when. */
export interface PhotoConsent {
  readonly givenBy: ConsentGiver
  readonly purposes: readonly PhotoPurpose[]
  readonly recordedBy: string
  readonly at: IsoInstant
}

/** What is known of a photo. The picture itself lies apart, under the same id. */
export interface Photo {
  readonly id: string
  readonly patientId: string
  readonly lumpId: string
  readonly visitId: string
  readonly takenOn: IsoDate
  readonly addedAt: IsoInstant
  readonly source: 'file' | 'camera'
  readonly consent: PhotoConsent
  readonly widthPx: number
  readonly heightPx: number
  readonly byteLength: number
  /** Set when the picture was taken away again: then only this note is left. */
  readonly removed?: { readonly at: IsoInstant; readonly by: string; readonly reason: string }
}

/** The picture of a photo: JPEG, drawn anew by this program, so nothing of the file it came from is in it. */
export interface PhotoFile {
  readonly id: string
  readonly patientId: string
  readonly lumpId: string
  readonly jpeg: Uint8Array
}

/** Photos of a visit that can be added by hand before the next visit; more than that is a mistake. */
export const MAX_PHOTOS_PER_VISIT = 20

/** Oldest first: by the day they were taken, then by when they were added. */
export const byDayTaken = (a: Photo, b: Photo): number =>
  a.takenOn === b.takenOn
    ? Number(a.addedAt > b.addedAt) - Number(a.addedAt < b.addedAt)
    : a.takenOn < b.takenOn
      ? -1
      : 1

/** The photo that a later one is compared with: the nearest earlier one of the same lump, or undefined. */
export const earlierPhoto = (photos: readonly Photo[], of: Photo): Photo | undefined =>
  photos
    .filter(({ lumpId, removed }) => lumpId === of.lumpId && removed === undefined)
    .filter((photo) => byDayTaken(photo, of) < 0)
    .toSorted(byDayTaken)
    .at(-1)
