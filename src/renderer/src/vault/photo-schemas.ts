import { z } from 'zod'
import { CONSENT_GIVERS, PHOTO_PURPOSES } from '../../../domain/photo/photo'

const id = z.string().min(1).max(200)
const text = z.string()
const isoInstant = z.iso.datetime()
const pixels = z.int().min(1)

/** What is known of a photo, as it is stored. */
export const photo = z.strictObject({
  id,
  patientId: id,
  lumpId: id,
  visitId: id,
  takenOn: z.iso.date(),
  addedAt: isoInstant,
  source: z.enum(['file', 'camera']),
  consent: z.strictObject({
    givenBy: z.enum(CONSENT_GIVERS),
    // Without a purpose nobody agreed to anything.
    purposes: z.array(z.enum(PHOTO_PURPOSES)).min(1),
    recordedBy: text,
    at: isoInstant,
  }),
  widthPx: pixels,
  heightPx: pixels,
  byteLength: pixels,
  removed: z.strictObject({ at: isoInstant, by: text, reason: text }).exactOptional(),
})

/** The picture of a photo, as it is stored. One change of the second copy takes 8 MB; ours are below 2. */
export const photoFile = z.strictObject({
  id,
  patientId: id,
  lumpId: id,
  jpeg: z.custom<Uint8Array>(
    (value) =>
      value instanceof Uint8Array && value.byteLength > 0 && value.byteLength < 4 * 1024 * 1024,
  ),
})
