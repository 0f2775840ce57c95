import type { ClinicLogo, PrintedLetterhead } from './blocks'

/** Who gives the leaflet and whom to call; the workspace settings fit. Empty text = not set. */
export interface Letterhead {
  readonly clinician: string
  readonly clinicName: string
  readonly clinicPhone: string
  readonly outOfHoursPhone: string
  readonly emergencyNumber: string
  /** The clinic's sign; missing = none. */
  readonly logo?: ClinicLogo
}

/**
 * The clinic's name, numbers and sign for the head of a paper; undefined when neither a name nor a sign is set.
 * `outOfHours` is the line with the number for when the clinic is closed, in the language of the paper.
 */
export const printedLetterhead = (
  { clinicName, clinicPhone, outOfHoursPhone, logo }: Letterhead,
  outOfHours: (phone: string) => string,
): PrintedLetterhead | undefined => {
  const name = clinicName.trim()
  if (name === '' && !logo) return undefined
  const closed = outOfHoursPhone.trim()
  const reach = [clinicPhone.trim(), closed === '' ? '' : outOfHours(closed)]
  const lines = [name, reach.filter((part) => part !== '').join(' · ')]
  return {
    ...(logo ? { logo } : {}),
    lines: lines.filter((text) => text !== '').map((text) => ({ text })),
  }
}
