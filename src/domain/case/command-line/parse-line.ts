import { isYesNoFact, type Fact, type Piece, type ReadLine } from './facts'
import { completedWord, LONGEST_PHRASE, phraseOf } from './lexicon'
import { BETWEEN, FILLERS, LIST_NEGATORS, NEGATORS, OR_WORDS, SAID_AFTER, TURNS } from './negation'
import { readNumber, type LineContext } from './read-number'
import { settledPieces, type RoughPiece } from './settle-pieces'
import { READ_LENGTH, tokensOf, type Token } from './tokens'

interface Found {
  readonly fact: Fact
  readonly next: number
  readonly completed: boolean
}

/** Whether a denial still reaches the next finding, and how sure that is. */
type Reach =
  | { readonly kind: 'none' }
  /** Stands right after a denied finding: the next one may be meant as well. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'list' }

const NONE: Reach = { kind: 'none' }
const UNCLEAR: Reach = { kind: 'unclear' }

const isJoiner = (token: Token | undefined): boolean => token?.kind === 'mark' && token.text === '-'

/** The longest phrase that starts here; else a word whose beginning is meant. */
const phraseAt = (tokens: readonly Token[], at: number): Found | undefined => {
  const words: string[] = []
  let best: Found | undefined
  for (let here = at; words.length < LONGEST_PHRASE; here += 1) {
    const token = tokens[here]
    if (token === undefined) break
    if (isJoiner(token) && token.glued && words.length > 0) continue
    if (token.kind !== 'word' && !(token.kind === 'number' && words.length > 0)) break
    words.push(token.text)
    const fact = phraseOf(words)
    if (fact !== undefined) best = { fact, next: here + 1, completed: false }
  }
  if (best !== undefined) return best
  const [first] = words
  const fact = first === undefined || FILLERS.has(first) ? undefined : completedWord(first)
  return fact === undefined ? undefined : { fact, next: at + 1, completed: true }
}

const skipWhile = (
  tokens: readonly Token[],
  at: number,
  test: (token: Token) => boolean,
): number => {
  let here = at
  for (let token = tokens[here]; token !== undefined && test(token); token = tokens[here]) here += 1
  return here
}

/** True when the findings after this comma end in "or": then the first denial covers all of them. */
const endsInOr = (tokens: readonly Token[], comma: number): boolean => {
  let here = comma
  for (;;) {
    here = skipWhile(tokens, here, ({ text }) => text === ',' || BETWEEN.has(text))
    if (OR_WORDS.has(tokens[here]?.text ?? '')) return phraseAt(tokens, here + 1) !== undefined
    const found = phraseAt(tokens, here)
    if (found === undefined || !isYesNoFact(found.fact)) return false
    here = found.next
  }
}

/** Reads one line, piece by piece, from left to right. */
class LineReader {
  private at = 0
  private reach: Reach = NONE
  private readonly pieces: RoughPiece[] = []
  private readonly tokens: readonly Token[]
  private readonly context: LineContext

  constructor(tokens: readonly Token[], context: LineContext) {
    this.tokens = tokens
    this.context = context
  }

  read(): readonly RoughPiece[] {
    while (this.at < this.tokens.length) this.step()
    return this.pieces
  }

  private add(from: number, next: number, piece: RoughPiece['piece'], bare = false): void {
    const start = this.tokens[from]?.start ?? 0
    const end = this.tokens[next - 1]?.end ?? start
    this.pieces.push({ start, end, piece, bare })
    this.at = next
  }

  private addFact(from: number, next: number, fact: Fact, completed = false): void {
    this.add(from, next, { kind: 'fact', fact, completed, alsoNote: false })
  }

  private step(): void {
    const { tokens, at } = this
    const token = tokens[at]
    if (token === undefined) return
    if (token.kind === 'boundary') return this.boundary(token)
    if (token.kind === 'sign') return this.signed(token)
    if (TURNS.has(token.text)) this.reach = NONE
    const number = readNumber(tokens, at, this.context)
    if (number !== undefined) return this.number(number)
    const found = phraseAt(tokens, at)
    if (found !== undefined) return this.phrase(found)
    if (token.text === 'mid' && this.isMidline())
      return this.addFact(at, at + 1, { key: 'laterality', value: 'midline' }, true)
    if (NEGATORS.has(token.text)) return this.denial(token)
    if (OR_WORDS.has(token.text) && this.reach.kind !== 'none') {
      const next = phraseAt(tokens, at + 1)
      if (next !== undefined && isYesNoFact(next.fact)) return this.deny(at, next, this.reach)
    }
    this.add(at, at + 1, { kind: FILLERS.has(token.text) ? 'filler' : 'text' })
  }

  /** "low back mid": right after a place and not before another place, side or unknown word. */
  private isMidline(): boolean {
    const last = this.pieces.at(-1)?.piece
    if (last?.kind !== 'fact' || last.fact.key !== 'place') return false
    const next = this.at + 1
    const after = this.tokens[next]
    if (after === undefined || after.kind === 'boundary' || after.kind === 'sign') return true
    if (readNumber(this.tokens, next, this.context) !== undefined) return true
    const key = phraseAt(this.tokens, next)?.fact.key
    return key !== undefined && key !== 'place' && key !== 'laterality'
  }

  private boundary(token: Token): void {
    if (token.text !== ',') this.reach = NONE
    else if (this.reach.kind === 'unclear' && endsInOr(this.tokens, this.at))
      this.reach = { kind: 'list' }
    this.add(this.at, this.at + 1, { kind: 'filler', stop: true })
  }

  /** "-fever" and "+fever": the sign binds the next words only. */
  private signed(token: Token): void {
    const from = this.at
    const found = phraseAt(this.tokens, from + 1)
    this.reach = NONE
    if (found === undefined) return this.add(from, from + 1, { kind: 'text' })
    if (!isYesNoFact(found.fact)) {
      if (token.text === '+') return this.addFact(from, found.next, found.fact, found.completed)
      return this.add(from, found.next, {
        kind: 'held',
        fact: found.fact,
        reason: 'not-that-value',
      })
    }
    const value = token.text === '+' ? found.fact.value : !found.fact.value
    this.addFact(from, found.next, { ...found.fact, value }, found.completed)
  }

  private number(read: NonNullable<ReturnType<typeof readNumber>>): void {
    const from = this.at
    this.reach = NONE
    for (const [index, fact] of read.facts.entries()) {
      // The first piece has the words; further facts of the same words stand behind it.
      const next = index === 0 ? read.next : from
      const alsoNote = read.alsoNote === true
      if (index === 0)
        this.add(from, next, { kind: 'fact', fact, completed: false, alsoNote }, read.bare === true)
      else
        this.pieces.push({
          ...this.lastSpan(),
          piece: { kind: 'fact', fact, completed: false, alsoNote },
        })
    }
  }

  private lastSpan(): { start: number; end: number; bare: boolean } {
    const last = this.pieces.at(-1)
    return { start: last?.start ?? 0, end: last?.end ?? 0, bare: false }
  }

  private phrase(found: Found): void {
    const from = this.at
    const { fact } = found
    if (!isYesNoFact(fact)) {
      this.reach = NONE
      return this.addFact(from, found.next, fact, found.completed)
    }
    const after = this.saidAfter(found.next)
    if (after !== undefined) {
      this.reach = NONE
      const value = after.value === fact.value
      return this.addFact(from, after.next, { ...fact, value }, found.completed)
    }
    if (this.reach.kind === 'list') return this.deny(from, found, this.reach)
    if (this.reach.kind === 'unclear' && fact.value)
      return this.add(from, found.next, { kind: 'held', fact, reason: 'yes-or-no' })
    // "no fever" may be a phrase of its own; it reaches on like any other denial.
    if (NEGATORS.has(this.tokens[from]?.text ?? '')) this.reach = UNCLEAR
    this.addFact(from, found.next, fact, found.completed)
  }

  /** "fever: no", at the end or before a stop. */
  private saidAfter(next: number): { value: boolean; next: number } | undefined {
    const here = skipWhile(this.tokens, next, ({ text }) => text === ':' || text === '=')
    const value = SAID_AFTER.get(this.tokens[here]?.text ?? '')
    const stop = this.tokens[here + 1]
    return value !== undefined && (stop === undefined || stop.kind === 'boundary')
      ? { value, next: here + 1 }
      : undefined
  }

  private denial(negator: Token): void {
    const from = this.at
    const { tokens } = this
    const here = skipWhile(
      tokens,
      from + 1,
      ({ kind, text }) => BETWEEN.has(text) || (kind === 'mark' && text === '-'),
    )
    const found = phraseAt(tokens, here)
    const reach: Reach = LIST_NEGATORS.has(negator.text) ? { kind: 'list' } : UNCLEAR
    if (found === undefined) {
      // What is denied is not understood: a finding right after it must not be read as a yes.
      this.reach = UNCLEAR
      return this.add(from, from + 1, { kind: 'text' })
    }
    this.at = from
    this.deny(from, found, reach)
  }

  private deny(from: number, found: Found, reach: Reach): void {
    const { fact } = found
    this.reach = reach
    if (!isYesNoFact(fact))
      return this.add(from, found.next, { kind: 'held', fact, reason: 'not-that-value' })
    // "no fever" inside "denies no fever": a no by itself stays a no in a list.
    const value = reach.kind === 'list' && !fact.value ? false : !fact.value
    this.addFact(from, found.next, { ...fact, value }, found.completed)
  }
}

/**
 * Reads a typed line: facts in any order, what is denied, what is unclear, and free text. Every word
 * of the line is in one piece. Never throws; text beyond READ_LENGTH characters is one free text.
 */
export const parseLine = (text: string, context: LineContext = {}): ReadLine => {
  const rough = new LineReader(tokensOf(text), context).read()
  const rest: readonly Piece[] =
    text.length > READ_LENGTH ? [{ kind: 'text', start: READ_LENGTH, end: text.length }] : []
  return { text, pieces: settledPieces(rough, rest) }
}
