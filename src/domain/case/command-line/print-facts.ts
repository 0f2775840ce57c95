import { factsOf, isYesNoFact, type Fact } from './facts'
import { NO_SYNONYMS } from './finding-synonyms'
import { factName, shortestBeginning, shortWord } from './lexicon'
import { parseLine } from './parse-line'
import type { FindingValues } from '../../vocabulary/findings'
import { CHOICE_KEYS, YES_NO_KEYS } from '../../vocabulary/findings'
import { typedDuration } from '../measures'
import type { DescriptorFact } from './facts'

const UNITS = { days: 'd', weeks: 'w', months: 'mo', years: 'y' } as const

/** "-fever", or the word that says no by itself where it is shorter: "nt". */
const shorterNo = (fact: Extract<Fact, { readonly value: boolean }>): string => {
  const signed = `-${shortWord({ ...fact, value: true })}`
  const [own] = (NO_SYNONYMS[fact.key] ?? '').split('|').toSorted((a, b) => a.length - b.length)
  return own !== undefined && own !== '' && own.length < signed.length ? own : signed
}

/** One fact in the short words of the line. */
export const printFact = (fact: Fact): string => {
  switch (fact.key) {
    case 'age_years':
      return `age ${fact.value.value} ${fact.value.unit}`
    case 'size_mm':
      return `${fact.value.value}${fact.value.unit}`
    case 'duration_days':
      return `${fact.value.value}${UNITS[fact.value.unit]}`
    default:
      if (!isYesNoFact(fact) || fact.value) return shortWord(fact)
      return shorterNo(fact)
  }
}

const sameFacts = (read: readonly Fact[], meant: readonly Fact[]): boolean =>
  read.length === meant.length &&
  read.every((fact, index) => {
    const other = meant[index]
    return other !== undefined && factName(fact) === factName(other)
  })

/** The fact in as few letters as are read as it: "comp" for compressible, "-comp" for not. */
const briefFact = (fact: Fact): string => {
  const word = printFact(fact)
  const [, sign = '', rest = ''] = /^([-+]?)(\p{L}+)$/u.exec(word) ?? []
  return rest === '' ? word : `${sign}${shortestBeginning(rest)}`
}

/**
 * The facts as one line, as briefly as it is read back as the same facts: words are cut to their least
 * beginning, a comma parts what would run together, and a word is written out where neither is enough.
 */
export const printFacts = (facts: readonly Fact[]): string => {
  const [only] = facts
  // A bare finding name leads to its row: alone, it has to say yes.
  if (only !== undefined && facts.length === 1 && only.value === true) return `+${printFact(only)}`
  let line = ''
  const printed: Fact[] = []
  for (const fact of facts) {
    printed.push(fact)
    const parts = line === '' ? [''] : [' ', ', ']
    const candidates = [briefFact(fact), printFact(fact)].flatMap((word) =>
      parts.map((part) => `${line}${part}${word}`),
    )
    const isRead = (text: string) => sameFacts(factsOf(parseLine(text)), printed)
    line = candidates.find(isRead) ?? candidates.at(-1) ?? ''
  }
  return line
}

/** The facts that a record's findings are, without age and sex: those are the patient's. */
export const factsOfFindings = (findings: FindingValues): readonly Fact[] => {
  const { region, laterality, duration_days, size_mm } = findings
  const facts: Fact[] = []
  if (region !== undefined) facts.push({ key: 'place', value: region })
  if (laterality !== undefined) facts.push({ key: 'laterality', value: laterality })
  if (duration_days !== undefined)
    facts.push({ key: 'duration_days', value: typedDuration(duration_days) })
  if (size_mm !== undefined) facts.push({ key: 'size_mm', value: { value: size_mm, unit: 'mm' } })
  for (const key of CHOICE_KEYS) {
    if (key === 'sex' || key === 'region' || key === 'laterality') continue
    const value = findings[key]
    // Key and value come from one entry of the findings.
    if (value !== undefined) facts.push({ key, value } as DescriptorFact)
  }
  for (const key of YES_NO_KEYS) {
    const value = findings[key]
    if (value !== undefined) facts.push({ key, value })
  }
  return facts
}
