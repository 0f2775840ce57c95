import type { ClinicLogo } from '../../../domain/handout/blocks'
import type { Letterhead } from '../../../domain/handout/letterhead'
import type { StoredLogo, WorkspaceSettings } from './services'

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

const printedLogo = ({ jpeg, greyJpeg, ...rest }: StoredLogo): ClinicLogo => ({
  ...rest,
  jpeg: bytesOf(jpeg),
  greyJpeg: bytesOf(greyJpeg),
})

/** The head of a paper from the settings; `clinician` stands in where the settings name none. */
export const clinicLetterhead = (settings: WorkspaceSettings, clinician: string): Letterhead => {
  const { clinicName, clinicPhone, outOfHoursPhone, emergencyNumber, logo } = settings
  return {
    ...{ clinicName, clinicPhone, outOfHoursPhone, emergencyNumber },
    clinician: settings.clinician || clinician,
    ...(logo ? { logo: printedLogo(logo) } : {}),
  }
}
