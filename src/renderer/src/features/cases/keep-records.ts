const isSame = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/**
 * The newly read records, with every one that has not changed as the object that was known before, and
 * the very list that was known when none has: what is computed from it then stays as it is.
 */
export const keepUnchanged = <T extends { readonly id: string }>(
  known: readonly T[],
  read: readonly T[],
): readonly T[] => {
  if (known === read || known.length === 0) return read.length === 0 ? known : read
  if (known.length === read.length && known.every((record, index) => record === read[index]))
    return known
  const byId = new Map(known.map((record) => [record.id, record]))
  const kept = read.map((record) => {
    const before = byId.get(record.id)
    return before && isSame(before, record) ? before : record
  })
  const unchanged =
    kept.length === known.length && kept.every((record, index) => record === known[index])
  return unchanged ? known : kept
}
