/** One word, number or mark of a typed line. Positions count in the text as typed. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign' | 'boundary' | 'mark'
  /** Lower case, without accents. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** No blank stands before it. */
  readonly glued: boolean
}

/** Characters of a line that are read; the rest of a paste is taken as one free text. */
export const READ_LENGTH = 2_000

const PATTERN = /\d{1,6}(?:[.,]\d{1,4})?|[\p{L}][\p{L}\p{M}\d]*(?:['’][\p{L}]+)*|\S/gu

const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '')

const kindOf = (
  raw: string,
  before: string | undefined,
  after: string | undefined,
): Token['kind'] => {
  if (/^\d/.test(raw)) return 'number'
  if (/^\p{L}/u.test(raw)) return 'word'
  if (/^[,;.\n]$/.test(raw)) return 'boundary'
  const startsWord = before === undefined || /[\s,;(]/.test(before)
  if (/^[-+−–]$/.test(raw) && startsWord && after !== undefined && /\p{L}/u.test(after))
    return 'sign'
  return 'mark'
}

/** The tokens of the part of a line that is read. */
export const tokensOf = (text: string): readonly Token[] => {
  const read = text.slice(0, READ_LENGTH)
  const tokens: Token[] = []
  let last = 0
  for (const match of read.matchAll(PATTERN)) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    const glued = start === last && start > 0
    last = end
    const kind = kindOf(raw, read[start - 1], read[end])
    // The hyphen inside "well-defined" parts two words and says nothing.
    tokens.push({ kind, text: folded(raw), start, end, glued })
  }
  return tokens
}
