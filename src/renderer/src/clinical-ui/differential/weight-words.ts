/** A natural-log weight as a small signed figure with a real minus sign: "+1.2", "−0.4". */
export const signedWeight = (weight: number): string => {
  const rounded = Math.round(Math.abs(weight) * 10) / 10
  const sign = rounded === 0 ? '' : weight > 0 ? '+' : '\u2212'
  return `${sign}${rounded.toFixed(1)}`
}

/** A share 0..1 in whole per cent; below one per cent there is no figure worth showing. */
export const wholePercent = (share: number): number => Math.round(share * 100)

/** A clinical name without the examples in brackets at its end, for a row; the full name is in the knowledge browser. */
export const shortConditionName = (clinical: string): string => {
  const short = clinical.replace(/\s*\([^()]*\)\s*$/, '')
  return short === '' ? clinical : short
}
