// Values between page and stand-in, as a structured clone would carry them: bytes stay bytes, undefined stays undefined,
// an own "__proto__" stays an own property, functions cannot be cloned. Both functions are also sent into the page as
// source text: each must stand alone.

/** Writes a value as JSON text. Throws DataCloneError for what a structured clone refuses. */
export function encodeWire(root: unknown): string {
  const encode = (value: unknown): unknown => {
    if (value === undefined) return ['undefined']
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
      return ['plain', value]
    if (typeof value === 'number') return ['number', Object.is(value, -0) ? '-0' : String(value)]
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (typeof value !== 'object') {
      throw new DOMException(`${typeof value} could not be cloned.`, 'DataCloneError')
    }
    if (value instanceof Uint8Array) {
      let binary = ''
      for (let start = 0; start < value.length; start += 0x8000) {
        binary += String.fromCharCode(...value.subarray(start, start + 0x8000))
      }
      return ['bytes', btoa(binary)]
    }
    if (value instanceof Date) return ['date', value.getTime()]
    if (Array.isArray(value)) return ['array', value.map(encode)]
    return ['object', Object.entries(value).map(([key, member]) => [key, encode(member)])]
  }
  return JSON.stringify(encode(root))
}

/** Reads what encodeWire wrote. */
export function decodeWire(text: string): unknown {
  type Wire = readonly [kind: string, content?: unknown]
  const decode = ([kind, content]: Wire): unknown => {
    if (kind === 'undefined') return undefined
    if (kind === 'number') return Number(content)
    if (kind === 'bigint') return BigInt(String(content))
    if (kind === 'date') return new Date(Number(content))
    if (kind === 'bytes')
      return Uint8Array.from(atob(String(content)), (unit) => unit.charCodeAt(0))
    if (kind === 'array') return (content as Wire[]).map(decode)
    if (kind !== 'object') return content
    const object: object = {}
    for (const [key, member] of content as [string, Wire][]) {
      Object.defineProperty(object, key, {
        value: decode(member),
        enumerable: true,
        writable: true,
        configurable: true,
      })
    }
    return object
  }
  return decode(JSON.parse(text) as Wire)
}
