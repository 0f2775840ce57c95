import { MONTH_NAMES, type DateOrder } from '../../../../domain/case/dates'

type Part = 'day' | 'month' | 'year'

/** What a typed piece of a date allows. A part that is missing allows everything. */
export interface BirthPattern {
  readonly day?: (value: number) => boolean
  readonly month?: (value: number) => boolean
  readonly year?: (value: number) => boolean
  /** True when every part is fixed. */
  readonly isWhole: boolean
}

const ORDERS: Readonly<Record<DateOrder, readonly Part[]>> = {
  dmy: ['day', 'month', 'year'],
  mdy: ['month', 'day', 'year'],
  ymd: ['year', 'month', 'day'],
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** A finished number is the number; one that is still being typed may yet grow. */
const numberTest =
  (part: Part, text: string, isFinished: boolean) =>
  (value: number): boolean => {
    if (text === '') return true
    const plain = String(value)
    if (part === 'year')
      return isFinished && text.length <= 2
        ? pad(value % 100) === text.padStart(2, '0')
        : plain.startsWith(text) || (text.length === 2 && plain.endsWith(text))
    return isFinished
      ? Number(text) === value
      : plain.startsWith(text) || pad(value).startsWith(text)
  }

const monthsNamed = (text: string): readonly number[] =>
  /^\p{L}{3,}$/u.test(text)
    ? MONTH_NAMES.flatMap((name, index) => (name.toLowerCase().startsWith(text) ? [index + 1] : []))
    : []

const fromParts = (texts: readonly string[], order: readonly Part[]): BirthPattern | undefined => {
  const pattern: { [P in Part]?: (value: number) => boolean } = {}
  for (const [index, text] of texts.entries()) {
    const part = order[index]
    if (!part) return undefined
    const longest = part === 'year' ? 4 : 2
    const named = monthsNamed(text)
    if (named.length > 0) {
      if (part !== 'month') return undefined
      pattern.month = (value) => named.includes(value)
    } else if (/^\d*$/.test(text) && text.length <= longest) {
      pattern[part] = numberTest(part, text, index < texts.length - 1)
    } else return undefined
  }
  return { ...pattern, isWhole: texts.length === 3 && texts.every((text) => text !== '') }
}

/** 03041980 as it is being typed. */
const joinedPatterns = (digits: string, order: DateOrder): readonly BirthPattern[] => {
  if (digits.length < 4 || digits.length > 8) return []
  const cut = (lengths: readonly number[]): readonly string[] => {
    const parts: string[] = []
    let at = 0
    for (const length of lengths) {
      if (at < digits.length) parts.push(digits.slice(at, at + length))
      at += length
    }
    return parts
  }
  const layouts: readonly (readonly [readonly Part[], readonly number[]])[] = [
    ...(order === 'ymd' ? [] : [[ORDERS[order], [2, 2, 4]] as const]),
    [ORDERS.ymd, [4, 2, 2]],
  ]
  return layouts.flatMap(([parts, lengths]) => fromParts(cut(lengths), parts) ?? [])
}

/**
 * The dates that a typed token may mean, whole or in part: 3/4/1980 in the clinic's order, 1980-04-03,
 * 3.4.80, 03041980, 3-apr-1980, april, 1980. Folded text; isFinished when more was typed after it.
 * Empty when it is no date.
 */
export const birthPatterns = (
  token: string,
  order: DateOrder,
  isFinished = false,
): readonly BirthPattern[] => {
  const ordinal = /^(\d{1,2})(st|nd|rd|th)$/.exec(token)?.[1]
  if (ordinal) return [{ day: numberTest('day', ordinal, true), isWhole: false }]
  const parts = token.split(/[./-]/)
  if (parts.length > 3 || !parts.every((part) => /^(\d*|\p{L}{3,})$/u.test(part))) return []
  if (parts.length === 1) {
    const [only = ''] = parts
    const named = monthsNamed(only)
    if (named.length > 0) return [{ month: (value) => named.includes(value), isWhole: false }]
    if (!/^\d+$/.test(only)) return []
    return [
      ...(only.length <= 2 ? [{ day: numberTest('day', only, isFinished), isWhole: false }] : []),
      ...(only.length <= 4
        ? [{ year: numberTest('year', only, isFinished && only.length === 4), isWhole: false }]
        : []),
      ...joinedPatterns(only, order),
    ]
  }
  const named = parts.findIndex((part) => monthsNamed(part).length > 0)
  const orders: readonly (readonly Part[])[] =
    named === 0
      ? [ORDERS.mdy]
      : named === 1
        ? [ORDERS.dmy, ORDERS.ymd]
        : [ORDERS[order], ORDERS.ymd]
  const isYearFirst = (parts[0]?.length ?? 0) > 2
  return orders
    .filter(
      (one) => (one[0] === 'year') === isYearFirst || (one === ORDERS[order] && order === 'ymd'),
    )
    .flatMap((one) => fromParts(parts, one) ?? [])
}
