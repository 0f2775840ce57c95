/** Rows of a long list that are drawn, with the blank space that stands for the rest. */
export interface VisibleRows {
  readonly first: number
  /** First row after those that are drawn. */
  readonly end: number
  /** Pixels above and below. */
  readonly above: number
  readonly below: number
}

/** Rows drawn beyond the window on either side, so that no blank shows while one scrolls. */
export const SPARE_ROWS = 10

/** Which rows of equal height are drawn for a place in the list. Pixels. */
export const visibleRows = (of: {
  readonly count: number
  readonly rowHeight: number
  readonly scrollTop: number
  readonly windowHeight: number
  /** Rows beyond the window on either side. */
  readonly spare: number
}): VisibleRows => {
  const { count, rowHeight, scrollTop, windowHeight, spare } = of
  const top = Math.max(0, Math.floor(scrollTop / rowHeight) - spare)
  const first = Math.min(top, Math.max(0, count - 1))
  const end = Math.min(count, Math.ceil((scrollTop + windowHeight) / rowHeight) + spare)
  const last = Math.max(first, end)
  return { first, end: last, above: first * rowHeight, below: (count - last) * rowHeight }
}
