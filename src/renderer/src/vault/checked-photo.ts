import { ok, type Result } from '../../../shared/result'
import type { Photo, PhotoFile } from '../../../domain/photo/photo'
import { storable } from './repository'

/** A photo and its picture. */
export interface PhotoChange {
  readonly photo: Photo
  readonly file: PhotoFile
}

/** Both as they may be written. Throws when the picture is not of this photo, patient and lump: that is a bug. */
export const checkedPhoto = ({
  photo,
  file,
}: PhotoChange): Result<PhotoChange, 'invalid-record'> => {
  const isOne =
    photo.id === file.id && photo.patientId === file.patientId && photo.lumpId === file.lumpId
  if (!isOne) throw new Error('a picture belongs to the photo that it is saved with')
  const [one, two] = [storable('photos', photo), storable('photoFiles', file)]
  if (!one.ok) return one
  return two.ok ? ok({ photo: one.value, file: two.value }) : two
}
