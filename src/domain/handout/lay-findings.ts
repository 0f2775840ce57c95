import type { RedFlag } from '../assessment/assessment'
import type { FindingKey, FindingValue, FindingValues } from '../vocabulary/findings'
import {
  CHOICE_KEYS,
  YES_NO_GROUPS,
  YES_NO_KEYS,
  isChoiceKey,
  isYesNoKey,
} from '../vocabulary/findings'
import { YES_NO_WORDS } from '../vocabulary/yes-no-words'
import { choiceValueWords } from '../vocabulary/words'
import { sayIn, type LeafletWords } from './leaflet-words'
import type { ConditionText, TypicalValue } from './texts'

/** Said elsewhere in the leaflet: the place in words, the diagram, the size line. */
const SAID_ELSEWHERE = new Set<FindingKey>(['region', 'laterality', 'sex', 'lump_present'])
/** Most negatives that a patient needs to read; estimate, keeps the leaflet on two pages. */
const MOST_NEGATIVES = 4
const MOST_REASONS = 5

/** One recorded finding as an English sentence for the patient; undefined where a leaflet does not say it. */
export const layFinding = (key: FindingKey, value: FindingValue): string | undefined => {
  if (isYesNoKey(key)) {
    const words = YES_NO_WORDS[key]
    return (value === true ? words.layPresent : words.layAbsent) ?? undefined
  }
  return isChoiceKey(key) && typeof value === 'string'
    ? (choiceValueWords(key, value)?.lay ?? undefined)
    : undefined
}

const fits = (typical: TypicalValue, value: FindingValue): boolean => {
  if (typeof typical === 'boolean') return typical === value
  if (typeof value === 'number') {
    if (!('atLeast' in typical || 'atMost' in typical)) return false
    const range = typical as { atLeast?: number; atMost?: number }
    return value >= (range.atLeast ?? -Infinity) && value <= (range.atMost ?? Infinity)
  }
  return Array.isArray(typical) && typeof value === 'string' && typical.includes(value)
}

/** What in this record speaks for the condition, and what else was found, as sentences. */
export interface LayFindings {
  readonly reasons: readonly string[]
  readonly present: readonly string[]
  readonly absent: readonly string[]
  /** True when how long it has been there is among the reasons. */
  readonly durationIsReason: boolean
}

const negativesFirst = [
  ...YES_NO_GROUPS.neuro,
  ...YES_NO_GROUPS.systemic,
  ...YES_NO_GROUPS.pain,
  ...YES_NO_GROUPS.skin,
] as const

/**
 * Sorts the recorded findings into reasons, other findings and negatives. Only what is recorded comes out.
 * The duration is a number, so its sentence is passed in.
 */
export const layFindings = (
  findings: FindingValues,
  words: LeafletWords,
  typical: ConditionText['typical'],
  durationSentence: string | undefined,
): LayFindings => {
  const said = new Set<FindingKey>(SAID_ELSEWHERE)
  const say = (key: FindingKey, value: FindingValue): string | undefined => {
    const sentence = layFinding(key, value)
    return sentence && sayIn(words, sentence)
  }
  const reasons: string[] = []
  for (const key of Object.keys(typical) as FindingKey[]) {
    const expected = typical[key]
    const value = findings[key]
    const sentence =
      key === 'duration_days' ? durationSentence : value === undefined ? undefined : say(key, value)
    if (!sentence || expected === undefined || value === undefined || said.has(key)) continue
    if (!fits(expected, value) || reasons.length === MOST_REASONS) continue
    reasons.push(sentence)
    said.add(key)
  }
  const sentences = (keys: readonly FindingKey[], wanted: (value: FindingValue) => boolean) =>
    keys.flatMap((key) => {
      const value = findings[key]
      if (value === undefined || said.has(key) || !wanted(value)) return []
      return say(key, value) ?? []
    })
  return {
    reasons,
    present: sentences([...CHOICE_KEYS, ...YES_NO_KEYS], (value) => value !== false),
    absent: sentences(negativesFirst, (value) => value === false).slice(0, MOST_NEGATIVES),
    durationIsReason: said.has('duration_days'),
  }
}

/** The findings that made flags fire or stay open, as reasons to look further. */
export const reasonsOfFlags = (
  flags: readonly RedFlag[],
  findings: FindingValues,
): ConditionText['typical'] =>
  Object.fromEntries(
    flags
      .flatMap((flag) => flag.because)
      .flatMap((key): readonly (readonly [FindingKey, TypicalValue])[] => {
        const value = findings[key]
        if (value === undefined) return []
        if (typeof value === 'number') return [[key, { atLeast: value, atMost: value }]]
        return [[key, typeof value === 'boolean' ? value : [value]]]
      }),
  )
