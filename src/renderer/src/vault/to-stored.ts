/**
 * The deep plain copy that IndexedDB can store: framework proxies are read through, keys whose
 * value is undefined are left out (a missing key is "not asked"), bytes are copied.
 * Throws TypeError on anything that is not data, since that is a bug.
 */
export const toStored = <T>(value: T): T => {
  // The copy has the shape of the original; only undefined keys go, which exactOptionalPropertyTypes treats as absent.
  return copyOf(value) as T
}

const copyOf = (value: unknown): unknown => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value
    throw new TypeError('a number to be stored must be finite')
  }
  if (value instanceof Uint8Array) return value.slice()
  if (Array.isArray(value)) return value.map(copyOf)
  if (typeof value === 'object' && isPlain(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => [key, copyOf(member)]),
    )
  }
  throw new TypeError(`a ${typeof value} cannot be stored`)
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
