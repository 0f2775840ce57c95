/** How often a condition is the reason for a visit, against lipoma in adults = 1000. */
export type HowCommon = 'very-common' | 'common' | 'uncommon' | 'rare' | 'very-rare' | 'never'

/** Lower edges of the words on that scale. Estimate: each step is about a factor of five. */
const EDGES: readonly (readonly [HowCommon, number])[] = [
  ['very-common', 300],
  ['common', 60],
  ['uncommon', 10],
  ['rare', 2],
]

/** The word for a frequency on the scale on which lipoma in adults is 1000. */
export const howCommon = (frequency: number): HowCommon => {
  if (frequency <= 0) return 'never'
  return EDGES.find(([, edge]) => frequency >= edge)?.[0] ?? 'very-rare'
}

/** A chance 0..1 as a figure in per cent: whole from one per cent on, below it as small as it is written. */
export const percentText = (chance: number): string => {
  const percent = chance * 100
  if (percent >= 1 || percent === 0) return String(Math.round(percent))
  return String(Number(percent.toPrecision(1)))
}
