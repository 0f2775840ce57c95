import type { PrintedLetterhead } from './blocks'
import type { Letterhead } from './build-handout'

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
