import { wordsOf } from './search-words'

/** Points of a kind of text for the ways in which a word can be found; 0 = not found that way. */
export interface FieldPoints {
  /** The whole word. */
  readonly whole: number
  /** Its beginning. */
  readonly start: number
  /** Any other place in it. */
  readonly inside: number
  /** Its beginning but for one slip of the fingers. */
  readonly slip: number
}

/** Rows of numbers of different length in one array. */
interface Rows {
  readonly starts: Int32Array
  readonly values: Int32Array
}

const toRows = (lists: readonly (readonly number[])[]): Rows => {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, index) => (starts[index + 1] = (starts[index] ?? 0) + list.length))
  const values = new Int32Array(starts[lists.length] ?? 0)
  lists.forEach((list, index) => values.set(list, starts[index]))
  return { starts, values }
}

/**
 * One kind of text of all cases: words lead to texts, texts to cases. A text that many cases share, such
 * as the name of a diagnosis, is taken apart once.
 */
export class WordIndex {
  readonly #points: FieldPoints
  readonly #textIds = new Map<string, number>()
  #casesOfText: number[][] = []
  #textsOfWord = new Map<string, number[]>()
  #words: readonly string[] = []
  #joined = ''
  #wordStarts = new Int32Array(0)
  #texts: Rows = { starts: new Int32Array(1), values: new Int32Array(0) }
  #cases: Rows = { starts: new Int32Array(1), values: new Int32Array(0) }

  readonly #split: (text: string) => readonly string[]

  /** split: the words that a text is found by. */
  constructor(points: FieldPoints, split: (text: string) => readonly string[] = wordsOf) {
    this.#points = points
    this.#split = split
  }

  /** Adds a text of a case. Cases are numbered and added in order. */
  add(caseNumber: number, text: string): void {
    if (text === '') return
    const known = this.#textIds.get(text)
    if (known !== undefined) {
      const cases = this.#casesOfText[known]
      if (cases && cases[cases.length - 1] !== caseNumber) cases.push(caseNumber)
      return
    }
    const id = this.#casesOfText.length
    this.#textIds.set(text, id)
    this.#casesOfText.push([caseNumber])
    for (const word of this.#split(text)) {
      const texts = this.#textsOfWord.get(word)
      if (!texts) this.#textsOfWord.set(word, [id])
      else if (texts[texts.length - 1] !== id) texts.push(id)
    }
  }

  /** Makes it ready to be asked; what was needed only for adding is let go. */
  seal(): void {
    this.#words = [...this.#textsOfWord.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    this.#texts = toRows(this.#words.map((word) => this.#textsOfWord.get(word) ?? []))
    this.#cases = toRows(this.#casesOfText)
    this.#joined = `\n${this.#words.join('\n')}\n`
    this.#wordStarts = new Int32Array(this.#words.length + 1)
    this.#words.forEach(
      (word, index) =>
        (this.#wordStarts[index + 1] = (this.#wordStarts[index] ?? 0) + word.length + 1),
    )
    this.#textIds.clear()
    this.#textsOfWord = new Map()
    this.#casesOfText = []
  }

  /** Raises `best` of each case in which the word is found to its points; true when some word begins with it. */
  score(typed: string, best: Uint8Array): boolean {
    const [from, to] = this.#range(typed)
    for (let word = from; word < to; word += 1)
      this.#raise(
        word,
        this.#words[word]?.length === typed.length ? this.#points.whole : this.#points.start,
        best,
      )
    // One letter inside a word finds everything and helps nobody.
    if (this.#points.inside > 0 && typed.length > 1) this.#scoreInside(typed, from, to, best)
    return to > from
  }

  /** The same for words that begin so but for slips of the fingers; points instead of this kind's own for a slip. */
  scoreSlips(
    typed: string,
    best: Uint8Array,
    begins: (word: string, typed: string) => boolean,
    points = this.#points.slip,
  ): boolean {
    let isFound = false
    this.#words.forEach((word, index) => {
      if (!begins(word, typed)) return
      isFound = true
      this.#raise(index, points, best)
    })
    return isFound
  }

  #scoreInside(typed: string, from: number, to: number, best: Uint8Array): void {
    for (let at = this.#joined.indexOf(typed); at >= 0; at = this.#joined.indexOf(typed, at + 1)) {
      const word = this.#wordAt(at - 1)
      if (word < from || word >= to) this.#raise(word, this.#points.inside, best)
    }
  }

  /** The word that stands at a place of the joined words. */
  #wordAt(place: number): number {
    let [low, high] = [0, this.#words.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#wordStarts[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return low
  }

  /** First word that begins with the typed letters, and the first after them. */
  #range(typed: string): readonly [number, number] {
    const lowest = (isBefore: (word: string) => boolean): number => {
      let [low, high] = [0, this.#words.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (isBefore(this.#words[middle] ?? '')) low = middle + 1
        else high = middle
      }
      return low
    }
    const from = lowest((word) => word < typed)
    return [from, lowest((word) => word < typed || word.startsWith(typed))]
  }

  #raise(word: number, points: number, best: Uint8Array): void {
    const { starts, values } = this.#texts
    const { starts: caseStarts, values: cases } = this.#cases
    for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at += 1) {
      const text = values[at] ?? 0
      for (let of = caseStarts[text] ?? 0; of < (caseStarts[text + 1] ?? 0); of += 1) {
        const one = cases[of] ?? 0
        if ((best[one] ?? 0) < points) best[one] = points
      }
    }
  }
}
