import { foldText } from '../../../../domain/vocabulary/fold-text'

/** One thing that can be chosen by typing. */
export interface Choice {
  readonly id: string
  readonly label: string
  /** Further words that lead to it. */
  readonly also?: string
  /** Its key, printed beside it. */
  readonly keys?: string
}

/** The choices that hold every typed word, those that begin with the text first, at most this many. */
export const matchingChoices = (
  choices: readonly Choice[],
  typed: string,
  limit: number,
): readonly Choice[] => {
  const text = foldText(typed.slice(0, 200)).trim()
  const words = text.split(/\s+/).filter((word) => word !== '')
  const found = choices.flatMap((choice) => {
    const label = foldText(choice.label)
    const all = `${label} ${foldText(choice.also ?? '')}`
    if (!words.every((word) => all.includes(word))) return []
    return [
      {
        choice,
        rank: label.startsWith(text)
          ? 0
          : words.every((word) => ` ${all}`.includes(` ${word}`))
            ? 1
            : 2,
      },
    ]
  })
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ choice }) => choice)
}
