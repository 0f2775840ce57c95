/** What a page's drawing commands say about marks: everything painted must be read or be an artifact. */
export interface ContentFindings {
  /** Numbers of the marks (MCID) in order; a number that occurs twice is listed twice. */
  readonly marks: readonly number[]
  /** Painting commands outside of any mark. */
  readonly unmarked: number
  readonly painted: number
  /** Marks that begin inside another readable mark or an artifact. */
  readonly nested: number
  /** Marks that are not closed, or closed without being open. */
  readonly unbalanced: number
  /** Letters shown that the font has no glyph for (glyph 0). */
  readonly missingGlyphs: number
}

interface OpenMark {
  readonly artifact: boolean
  readonly number: number | undefined
}

const PAINTING = new Set('Tj TJ \' " f F f* S s B B* b b* Do sh BI'.split(' '))
const SHOWING = new Set('Tj TJ \' "'.split(' '))

/** A string, a hexadecimal string, a name, a bracket, or any other word of a content stream. */
const TOKEN =
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<[0-9A-Fa-f\s]+>|<<|>>|[[\]]|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/gu

const OPERATOR = /^[A-Za-z'"][A-Za-z0-9*'"]*$/u
const CONSTANTS = new Set(['true', 'false', 'null'])

/** Reads a content stream. Strings with glyph numbers are taken to be two bytes a glyph, as identity-encoded fonts are. */
export function checkContent(stream: string): ContentFindings {
  const open: OpenMark[] = []
  const marks: number[] = []
  let [unmarked, painted, nested, unbalanced, missingGlyphs] = [0, 0, 0, 0, 0]
  let operands: string[] = []
  for (const [token] of stream.matchAll(TOKEN)) {
    if (!OPERATOR.test(token) || CONSTANTS.has(token)) {
      operands.push(token)
      continue
    }
    if (token === 'BDC' || token === 'BMC') {
      const mark = markOf(operands)
      if (open.some(isSpeaking) && isSpeaking(mark)) nested++
      if (mark.number !== undefined) marks.push(mark.number)
      open.push(mark)
    } else if (token === 'EMC') {
      if (open.pop() === undefined) unbalanced++
    } else if (PAINTING.has(token)) {
      painted++
      if (!open.some(isSpeaking)) unmarked++
      if (SHOWING.has(token)) missingGlyphs += countMissing(operands)
    }
    operands = []
  }
  return { marks, unmarked, painted, nested, unbalanced: unbalanced + open.length, missingGlyphs }
}

const isSpeaking = ({ artifact, number }: OpenMark): boolean => artifact || number !== undefined

function markOf(operands: readonly string[]): OpenMark {
  const at = operands.indexOf('/MCID')
  const number = at < 0 ? undefined : Number(operands[at + 1])
  return { artifact: operands[0] === '/Artifact', number }
}

function countMissing(operands: readonly string[]): number {
  return operands
    .filter((operand) => operand.startsWith('<'))
    .flatMap((operand) => operand.match(/[0-9A-Fa-f]{4}/gu) ?? [])
    .filter((glyph) => glyph === '0000').length
}
