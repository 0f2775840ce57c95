import { type DateOrder } from '../../../../domain/case/dates'
import type { CaseRecords } from '../../../../domain/case/case-records'
import { isChoiceKey, isYesNoKey } from '../../../../domain/vocabulary/findings'
import { placeOf } from '../../../../domain/vocabulary/places'
import { CHOICE_WORDS, choiceValueWords } from '../../../../domain/vocabulary/words'
import { YES_NO_WORDS } from '../../../../domain/vocabulary/yes-no-words'
import { birthPatterns, type BirthPattern } from './birth-pattern'
import {
  beginsWithOneSlip,
  beginsWithTwoSlips,
  nameWordsOf,
  queryTokens,
  tokenWords,
} from './search-words'
import { WordIndex } from './word-index'

/** Points of a name with a slip when the very word stands in another text, and of a long name with two slips. */
const UNLIKELY_SLIP = 1
const TWO_SLIPS = 3

/** Points of a date of birth: whole, in part, and of a day or month that may as well be something else. */
const BIRTH_POINTS = { whole: 12, year: 10, part: 10, vague: 3 } as const

const birthPoints = (token: string, pattern: BirthPattern): number => {
  if (pattern.isWhole) return BIRTH_POINTS.whole
  const isOnePart = [pattern.day, pattern.month, pattern.year].filter(Boolean).length === 1
  if (!isOnePart) return BIRTH_POINTS.part
  return pattern.year && token.length === 4 ? BIRTH_POINTS.year : BIRTH_POINTS.vague
}

/**
 * Everything that is searched, in memory. Cases are added in the order in which equal finds are to be
 * listed; then it is sealed and asked.
 */
export class SearchIndex {
  readonly #names = new WordIndex({ whole: 13, start: 12, inside: 8, slip: 5 }, nameWordsOf)
  readonly #charts = new WordIndex({ whole: 13, start: 12, inside: 6, slip: 0 })
  readonly #diagnoses = new WordIndex({ whole: 7, start: 6, inside: 4, slip: 3 })
  readonly #synonyms = new WordIndex({ whole: 6, start: 5, inside: 3, slip: 3 })
  readonly #places = new WordIndex({ whole: 7, start: 6, inside: 4, slip: 3 })
  readonly #findings = new WordIndex({ whole: 5, start: 4, inside: 2, slip: 0 })
  readonly #notes = new WordIndex({ whole: 2, start: 2, inside: 1, slip: 0 })
  readonly #clinicians = new WordIndex({ whole: 4, start: 4, inside: 0, slip: 0 })
  readonly #births: number[] = []
  readonly #synonymsOf: (conditionId: string) => string
  /** What the words of the last query found: only the word that is being typed is looked up anew. */
  #lastFound: ReadonlyMap<string, Uint8Array> = new Map()
  #count = 0
  #years = new Int16Array(0)
  #months = new Uint8Array(0)
  #days = new Uint8Array(0)

  /** synonymsOf: every name of a condition in one text. */
  constructor(synonymsOf: (conditionId: string) => string) {
    this.#synonymsOf = synonymsOf
  }

  /** Number of cases. */
  get count(): number {
    return this.#count
  }

  /** Adds the next case. */
  add({ patient, lump, visits }: CaseRecords): void {
    const at = this.#count
    this.#count += 1
    this.#names.add(at, patient.name)
    this.#charts.add(at, patient.chartNumber)
    this.#charts.add(at, patient.chartNumber.replace(/[\s\p{P}]+/gu, ''))
    const birth = patient.birth.kind === 'date' ? patient.birth.date : '0000-00-00'
    this.#births.push(Number(birth.slice(0, 4)), Number(birth.slice(5, 7)), Number(birth.slice(8)))
    for (const visit of visits) {
      this.#diagnoses.add(at, visit.workingDiagnosis?.label ?? '')
      this.#addCondition(at, visit.workingDiagnosis?.conditionId)
      this.#clinicians.add(at, visit.clinician)
      this.#notes.add(at, visit.note)
      this.#notes.add(at, visit.plan)
      if (visit.site) {
        const place = placeOf(visit.site.placeId)
        this.#places.add(at, `${place.label} ${place.words.join(' ')}`)
      }
      for (const [key, value] of Object.entries(visit.findings)) {
        if (isYesNoKey(key) && value === true)
          this.#findings.add(at, `${YES_NO_WORDS[key].label} ${YES_NO_WORDS[key].present}`)
        else if (key === 'region')
          this.#places.add(at, choiceValueWords('region', String(value))?.label ?? '')
        else if (isChoiceKey(key) && key !== 'sex' && key !== 'laterality')
          this.#findings.add(
            at,
            `${CHOICE_WORDS[key].label} ${choiceValueWords(key, String(value))?.label ?? ''}`,
          )
      }
    }
    this.#diagnoses.add(at, lump.outcome?.label ?? '')
    this.#addCondition(at, lump.outcome?.conditionId)
    this.#notes.add(at, lump.imported?.summary ?? '')
  }

  #addCondition(at: number, conditionId: string | undefined): void {
    if (conditionId) this.#synonyms.add(at, this.#synonymsOf(conditionId))
  }

  /** Makes it ready to be asked. */
  seal(): void {
    for (const index of this.#fields) index.seal()
    this.#years = new Int16Array(this.#count)
    this.#months = new Uint8Array(this.#count)
    this.#days = new Uint8Array(this.#count)
    for (let at = 0; at < this.#count; at += 1) {
      this.#years[at] = this.#births[3 * at] ?? 0
      this.#months[at] = this.#births[3 * at + 1] ?? 0
      this.#days[at] = this.#births[3 * at + 2] ?? 0
    }
    this.#births.length = 0
  }

  get #fields(): readonly WordIndex[] {
    return [
      this.#names,
      this.#charts,
      this.#diagnoses,
      this.#synonyms,
      this.#places,
      this.#findings,
      this.#notes,
      this.#clinicians,
    ]
  }

  /**
   * Numbers of the cases in which every typed word is found, best first; equal ones in the order they
   * were added. An empty query finds everything.
   */
  find(query: string, order: DateOrder): Int32Array {
    const tokens = queryTokens(query)
    const totals = new Uint16Array(this.#count)
    const foundNow = new Map<string, Uint8Array>()
    tokens.forEach((token, index) => {
      const isFinished = index < tokens.length - 1
      const key = `${order} ${isFinished ? '' : '+'}${token}`
      const best = this.#lastFound.get(key) ?? this.#tokenBest(token, order, isFinished)
      foundNow.set(key, best)
      for (let at = 0; at < this.#count; at += 1) {
        const points = best[at] ?? 0
        const before = totals[at] ?? 0
        totals[at] = points === 0 || (index > 0 && before === 0) ? 0 : before + points
      }
    })
    this.#lastFound = foundNow
    return ranked(totals, tokens.length === 0)
  }

  #tokenBest(token: string, order: DateOrder, isFinished: boolean): Uint8Array {
    const words = tokenWords(token)
    const [first = '', ...further] = words
    const best = this.#wordBest(first)
    for (const word of further) {
      const other = this.#wordBest(word)
      for (let at = 0; at < this.#count; at += 1) best[at] = Math.min(best[at] ?? 0, other[at] ?? 0)
    }
    for (const pattern of birthPatterns(token, order, isFinished))
      this.#scoreBirth(pattern, birthPoints(token, pattern), best)
    return best
  }

  /**
   * Slips are forgiven in names that nobody has, and elsewhere only in words that nothing begins with; two slips only
   * in names, where nothing else was found.
   */
  #wordBest(word: string): Uint8Array {
    const best = new Uint8Array(this.#count)
    if (word === '') return best
    const begins = this.#fields.map((index) => index.score(word, best))
    if (/^\p{N}+$/u.test(word)) return best
    const isSomewhere = begins.includes(true)
    const isNamed =
      begins[0] === true ||
      this.#names.scoreSlips(word, best, beginsWithOneSlip, isSomewhere ? UNLIKELY_SLIP : undefined)
    if (isSomewhere) return best
    for (const index of [this.#diagnoses, this.#synonyms, this.#places])
      index.scoreSlips(word, best, beginsWithOneSlip)
    if (!isNamed && !best.some((points) => points > 0))
      this.#names.scoreSlips(word, best, beginsWithTwoSlips, TWO_SLIPS)
    return best
  }

  #scoreBirth({ day, month, year }: BirthPattern, points: number, best: Uint8Array): void {
    const table = (test: ((value: number) => boolean) | undefined, size: number): Uint8Array =>
      Uint8Array.from({ length: size }, (_, value) =>
        value > 0 && (test?.(value) ?? true) ? 1 : 0,
      )
    const [days, months, years] = [table(day, 32), table(month, 13), table(year, 2300)]
    for (let at = 0; at < this.#count; at += 1) {
      const fits =
        years[this.#years[at] ?? 0] === 1 &&
        months[this.#months[at] ?? 0] === 1 &&
        days[this.#days[at] ?? 0] === 1
      if (fits && (best[at] ?? 0) < points) best[at] = points
    }
  }
}

/** Sorted by points, most first, by counting: a comparison sort of 100,000 would take longer than the search. */
const ranked = (totals: Uint16Array, all: boolean): Int32Array => {
  if (all) return Int32Array.from(totals.keys())
  const counts = new Int32Array(13 * 12 + 2)
  const last = counts.length - 1
  let found = 0
  for (const total of totals) {
    if (total === 0) continue
    found += 1
    counts[Math.min(total, last)] = (counts[Math.min(total, last)] ?? 0) + 1
  }
  let place = 0
  for (let points = last; points > 0; points -= 1) {
    const count = counts[points] ?? 0
    counts[points] = place
    place += count
  }
  const order = new Int32Array(found)
  totals.forEach((total, at) => {
    if (total === 0) return
    const points = Math.min(total, last)
    const to = counts[points] ?? 0
    order[to] = at
    counts[points] = to + 1
  })
  return order
}
