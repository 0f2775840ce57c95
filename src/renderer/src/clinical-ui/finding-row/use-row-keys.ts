/** Answers of a three-state finding; undefined is "not asked". */
export type Answer = boolean | undefined

/** One key each for yes, no and not asked; undefined when the key means something else. */
export const answerOfKey = (key: string): { readonly answer: Answer } | undefined => {
  switch (key) {
    case 'y':
    case 'Y':
    case '+':
      return { answer: true }
    case 'n':
    case 'N':
    case '-':
      return { answer: false }
    case 'Backspace':
    case 'Delete':
    case 'u':
    case 'U':
      return { answer: undefined }
    default:
      return undefined
  }
}

/** The row after or before this one among all rows on the screen, in reading order. */
export const neighbourRow = (row: HTMLElement, step: 1 | -1): HTMLElement | undefined => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-finding-row]')]
  return rows[rows.indexOf(row) + step]
}

/** The next row of the same group that is not asked yet, from the top again at its end; undefined when all are. */
export const nextOpenRow = (row: HTMLElement): HTMLElement | undefined => {
  const group = row.closest('[data-finding-group]')
  const rows = [...(group?.querySelectorAll<HTMLElement>('[data-finding-row]') ?? [])]
  const at = rows.indexOf(row)
  return [...rows.slice(at + 1), ...rows.slice(0, at)].find(
    (one) => one.dataset['asked'] !== 'true',
  )
}

/** Puts the focus on a row's first control. */
export const focusRow = (row: HTMLElement | null | undefined): void => {
  const control = row?.querySelector<HTMLElement>('button, input, select')
  control?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}
