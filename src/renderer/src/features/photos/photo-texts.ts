import {
  CONSENT_GIVERS,
  type ConsentGiver,
  type PhotoPurpose,
} from '../../../../domain/photo/photo'
import type { PhotoIssue } from './use-add-photo'
import type { CameraFault } from './use-camera'

/** Why there is no picture from the camera, in words. */
export const CAMERA_TEXTS: Readonly<Record<CameraFault, string>> = {
  'no-camera': 'photos.camera.none',
  'not-allowed': 'photos.camera.notAllowed',
  'in-use': 'photos.camera.inUse',
}

/** Who agreed, in words. */
export const GIVER_TEXTS: Readonly<Record<ConsentGiver, string>> = {
  patient: 'photos.consent.giver.patient',
  'parent-or-guardian': 'photos.consent.giver.parent',
  'other-authority': 'photos.consent.giver.other',
}

/** Who can agree, in the order in which they are offered. */
export const GIVERS = CONSENT_GIVERS

/** What was agreed to, in words. */
export const PURPOSE_TEXTS: Readonly<Record<PhotoPurpose, string>> = {
  record: 'photos.consent.purpose.record',
  referral: 'photos.consent.purpose.referral',
  teaching: 'photos.consent.purpose.teaching',
}

/** What is still missing, in words. */
export const ISSUE_TEXTS: Readonly<Record<PhotoIssue, string>> = {
  picture: 'photos.issue.picture',
  consent: 'photos.issue.consent',
  giver: 'photos.issue.giver',
  date: 'photos.issue.date',
  future: 'photos.issue.future',
}
