import type { Chance } from './chance.ts'

const concat = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts as Uint8Array[]))

/** Cuts bytes into pieces at these places. */
const piecesOf = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
  const sorted = [0, ...[...places].sort((left, right) => left - right), bytes.length]
  return sorted.slice(1).map((end, index) => bytes.slice(sorted[index], end))
}

/** Ways a file can be spoiled. boundaries: where its own parts begin, so that whole parts are moved too. */
const WAYS: Readonly<
  Record<
    string,
    (bytes: Uint8Array, other: Uint8Array, places: () => number, chance: Chance) => Uint8Array
  >
> = {
  flip(bytes, _other, _place, chance) {
    const mutant = bytes.slice()
    for (let turns = 1 + chance.below(3); turns > 0; turns -= 1) {
      const at = chance.below(mutant.length)
      mutant[at] = (mutant[at] ?? 0) ^ (1 << chance.below(8))
    }
    return mutant
  },
  cut: (bytes, _other, place) => bytes.slice(0, place()),
  'leave out': (bytes, _other, place) => {
    const [start = bytes, , end = bytes] = piecesOf(bytes, [place(), place()])
    return concat(start, end)
  },
  reorder: (bytes, _other, place) => {
    const [a = bytes, b = bytes, c = bytes, d = bytes] = piecesOf(bytes, [
      place(),
      place(),
      place(),
    ])
    return concat(a, c, b, d)
  },
  duplicate: (bytes, _other, place) => {
    const [a = bytes, b = bytes, c = bytes] = piecesOf(bytes, [place(), place()])
    return concat(a, b, b, c)
  },
  splice: (bytes, other, place) => {
    const at = place()
    return concat(bytes.slice(0, at), other.slice(at))
  },
  append: (bytes, other, place, chance) =>
    concat(bytes, chance.next() < 0.5 ? other.slice(place()) : chance.bytes(1 + chance.below(200))),
  zero(bytes, _other, place) {
    const mutant = bytes.slice()
    const [from = 0, to = 0] = [place(), place()].sort((left, right) => left - right)
    mutant.fill(0, from, to)
    return mutant
  },
}

/** A spoiled copy of a file, and how it was spoiled. Half of the places are boundaries of its parts. */
export function mutate(
  bytes: Uint8Array,
  other: Uint8Array,
  boundaries: readonly number[],
  chance: Chance,
): { readonly way: string; readonly bytes: Uint8Array } {
  const place = (): number =>
    chance.next() < 0.5 ? chance.pick(boundaries) : chance.below(bytes.length + 1)
  const [way, spoil] = chance.pick(Object.entries(WAYS))
  return { way, bytes: spoil(bytes, other, place, chance) }
}
