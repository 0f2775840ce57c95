type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Uint8Array)

const isSame = (left: unknown, right: unknown): boolean =>
  left === right || JSON.stringify(left) === JSON.stringify(right)

/** Names of the fields that differ between two records, findings one by one. Never what stands in them. */
export const changedFields = (before: object | undefined, after: object): readonly string[] => {
  // Records are plain objects; their index signature is not in their type.
  const [old, fresh] = [(before ?? {}) as Plain, after as Plain]
  const names = new Set([...Object.keys(old), ...Object.keys(fresh)])
  return [...names].sort().flatMap((name) => {
    const [was, is] = [old[name], fresh[name]]
    if (isSame(was, is)) return []
    if (name !== 'findings' || !isPlain(was) || !isPlain(is)) return [name]
    return changedFields(was, is).map((finding) => `findings.${finding}`)
  })
}
