import type { RedFlag } from '../assessment/assessment'
import type { IsoInstant } from '../case/patient'
import { fail, ok, type Result } from '../../shared/result'
import type { Block } from './blocks'
import { fillSlots } from './fill-slots'
import { saysProbable } from './says-probable'
import type { ConditionText, ConditionTextId } from './texts'

/** Parts of a text that a clinic may word anew. What to watch for and what a flag asks for are not among them. */
export const CLINIC_PARTS = [
  'mainPoint',
  'whatItIs',
  'next',
  'atHome',
  'treatment',
  'sayBack',
] as const
export type ClinicPart = (typeof CLINIC_PARTS)[number]

/** One wording that the clinic kept. */
export interface ClinicWording {
  readonly savedAt: IsoInstant
  readonly by: string
  readonly lines: readonly string[]
  /** The shipped text that it took the place of: when that is another one now, the wording must be looked at. */
  readonly base: readonly string[]
}

/** The clinic's own wordings of one part of one condition's text in one language, oldest first. */
export interface ClinicText {
  readonly textId: ConditionTextId
  /** BCP 47. */
  readonly language: string
  readonly part: ClinicPart
  readonly wordings: readonly ClinicWording[]
  /** Index of the wording that is printed; null = the shipped text. */
  readonly inUse: number | null
}

/** Why a wording is not kept for all papers. */
export type WordingFault = 'empty' | 'too-long' | 'says-certain'

/** Most lines of a wording, and characters of a line; estimates that keep the leaflet on its pages. */
const MOST_LINES = 8
const MOST_CHARACTERS = 800

/** Hours up to which a standing flag puts the shipped text back: its wording is checked beside flags, the clinic's is not. */
const FLAG_HOURS = 336

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, index) => line === other[index])

const wordingInUse = ({ wordings, inUse }: ClinicText): ClinicWording | undefined =>
  inUse === null ? undefined : wordings[inUse]

/** True when the shipped text is another one than the wording in use was made from. */
export const isOutdated = (own: ClinicText, shipped: ConditionText): boolean => {
  const wording = wordingInUse(own)
  return wording !== undefined && !isSame(wording.base, shipped[own.part])
}

/** The texts of one condition and language that are in use. */
const inUseFor = (
  all: readonly ClinicText[],
  text: ConditionText,
  language: string,
): readonly ClinicText[] =>
  all.filter(
    (own) => own.textId === text.id && own.language === language && wordingInUse(own) !== undefined,
  )

/**
 * The text with the clinic's own wordings in it, marked in its version. While a red flag of two weeks or less stands the
 * shipped text is used whole, and what to watch for is always the shipped one.
 */
export const withClinicTexts = (
  text: ConditionText,
  language: string,
  flags: readonly RedFlag[],
  all: readonly ClinicText[],
): ConditionText => {
  const own = inUseFor(all, text, language)
  const isFlagged = flags.some(
    ({ withinHours }) => withinHours !== null && withinHours <= FLAG_HOURS,
  )
  if (own.length === 0 || isFlagged) return text
  const wordings = own.map((each) => [each.part, wordingInUse(each)] as const)
  const day = wordings
    .map(([, wording]) => wording?.savedAt.slice(0, 10) ?? '')
    .toSorted()
    .at(-1)
  return {
    ...text,
    ...Object.fromEntries(wordings.map(([part, wording]) => [part, wording?.lines ?? text[part]])),
    version: `${text.version}, in the clinic's own words of ${day}`,
    // Whoever passed the shipped text has not read these words.
    review: null,
  }
}

/** Which part of the text a block was built from, filled for this case; undefined for every other block. */
export const partOfBlock = (
  block: Block,
  text: ConditionText,
  slots: Readonly<Record<string, string>>,
): ClinicPart | undefined =>
  CLINIC_PARTS.find((part) => {
    const lines = text[part].map((line) => fillSlots(line, slots))
    if (block.type === 'list') return isSame(block.items, lines)
    if (block.type === 'box') return block.tone === 'main-point' && isSame(block.lines, lines)
    return block.type === 'paragraph' && block.text === lines.join(' ')
  })

/** The lines of an edited block as a wording for all cases: numbers that a setting holds stay that setting's. */
export const wordingOf = (block: Block, emergencyNumber: string): readonly string[] => {
  const lines =
    block.type === 'list'
      ? block.items
      : block.type === 'box'
        ? block.lines
        : block.type === 'paragraph'
          ? [block.text]
          : []
  const number = emergencyNumber.trim()
  return lines
    .map((line) => line.replaceAll('{', '(').replaceAll('}', ')').trim())
    .map((line) =>
      number === ''
        ? line
        : line.replaceAll(
            new RegExp(`(?<![\\d+])${number.replaceAll(/[^\d\s]/g, '\\$&')}(?!\\d)`, 'g'),
            '{emergency}',
          ),
    )
    .filter((line) => line !== '')
}

/**
 * The clinic's texts with one more wording, in use from now on. 'says-certain' when a text that names a condition as
 * probable would no longer say so: the clinician cannot know it of every later patient.
 */
export const withWording = (
  all: readonly ClinicText[],
  shipped: ConditionText,
  language: string,
  part: ClinicPart,
  wording: Omit<ClinicWording, 'base'>,
): Result<readonly ClinicText[], WordingFault> => {
  const { lines } = wording
  if (lines.length === 0) return fail('empty')
  if (lines.length > MOST_LINES || lines.some(({ length }) => length > MOST_CHARACTERS)) {
    return fail('too-long')
  }
  if (part === 'mainPoint' && language === 'en') {
    const isProbable = saysProbable(lines[0] ?? '')
    if (isProbable !== (shipped.wording === 'probable')) return fail('says-certain')
  }
  const isIt = (own: ClinicText) =>
    own.textId === shipped.id && own.language === language && own.part === part
  const before = all.find(isIt)
  const wordings = [...(before?.wordings ?? []), { ...wording, base: [...shipped[part]] }]
  const next: ClinicText = {
    ...{ textId: shipped.id, language, part, wordings },
    inUse: wordings.length - 1,
  }
  return ok([...all.filter((own) => !isIt(own)), next])
}
