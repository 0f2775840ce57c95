import type { ImageFileFault } from '../../../domain/photo/image-frame'

/** Catalogue keys of why a file was refused. */
export const IMAGE_FILE_FAULT_TEXTS: Readonly<Record<ImageFileFault, string>> = {
  empty: 'photos.fault.empty',
  'too-many-bytes': 'photos.fault.tooManyBytes',
  drawing: 'photos.fault.drawing',
  'other-format': 'photos.fault.otherFormat',
  heic: 'photos.fault.heic',
  'not-an-image': 'photos.fault.notAnImage',
  truncated: 'photos.fault.truncated',
  damaged: 'photos.fault.damaged',
  animated: 'photos.fault.animated',
  'too-many-pixels': 'photos.fault.tooManyPixels',
  'too-small': 'photos.fault.tooSmall',
  'hidden-content': 'photos.fault.hiddenContent',
  'not-read': 'photos.fault.notRead',
  'not-drawn': 'photos.fault.damaged',
}
