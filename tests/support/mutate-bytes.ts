/** One way in which a file can be changed; places and lengths are shares of the whole. */
export type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | {
      readonly kind: 'cut' | 'double' | 'swap' | 'splice' | 'append' | 'zero'
      readonly at: number
      readonly length: number
    }

/** The bytes as text, to compare. */
export const concatenated = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** The bytes with the change; another file of the same kind is what is spliced in. */
export const mutated = (bytes: Uint8Array, mutation: Mutation, other: Uint8Array): Uint8Array => {
  const at = Math.floor(mutation.at * bytes.byteLength)
  if (mutation.kind === 'flip') {
    const changed = bytes.slice()
    changed[at] = (changed[at] ?? 0) ^ (1 << mutation.bit)
    return changed
  }
  const length = Math.max(1, Math.floor(mutation.length * (bytes.byteLength - at)))
  const [head, part, tail] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ]
  const parts = {
    cut: [head, tail],
    double: [head, part, part, tail],
    swap: [head, tail, part],
    splice: [head, other.subarray(at)],
    append: [bytes, part],
    zero: [head, new Uint8Array(length), tail],
  }[mutation.kind]
  return Uint8Array.from(Buffer.concat(parts))
}
