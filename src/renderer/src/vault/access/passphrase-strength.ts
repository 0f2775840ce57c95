import type { PassphraseStrength } from '../../services/sealed-workspace'

/** Least characters, unless there are enough words. */
const LEAST_CHARACTERS = 12
const LEAST_WORDS = 6
const LEAST_WORD_CHARACTERS = 3
/** Of zxcvbn's 0 to 4: about 10^8 guesses, on top of Argon2id. */
const LEAST_SCORE = 3
/** Longer ones are strong by length; the estimate would take long. */
const MEASURED_CHARACTERS = 100

type Measure = (passphrase: string, own: readonly string[]) => Promise<number>

let measure: Promise<Measure> | undefined

/** The dictionaries are large and needed only while a passphrase is chosen. */
const loadMeasure = async (): Promise<Measure> => {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const zxcvbn = new ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...english.dictionary },
  })
  return async (passphrase, own) => zxcvbn.check(passphrase, [...own]).score
}

/**
 * How strong a passphrase is, measured on this computer. Accepted: 12 characters and a score of 3, or six different words;
 * a repeated word counts once.
 * No rules about kinds of characters. own: words an attacker would try first, such as the clinician's name.
 */
export const passphraseStrength = async (
  passphrase: string,
  own: readonly string[],
): Promise<PassphraseStrength> => {
  measure ??= loadMeasure()
  const guesses = [...own.flatMap((text) => [text, ...text.split(/\s+/)]), 'palpate']
  const parts = new Map(passphrase.split(/[\s-]+/).map((part) => [part.toLowerCase(), part]))
  // A word said twice is no second word.
  const telling = [...parts.values()].join(' ')
  const score = await (await measure)(telling.slice(0, MEASURED_CHARACTERS), guesses)
  const words = new Set([...parts.keys()].filter((word) => word.length >= LEAST_WORD_CHARACTERS))
  const hasWords = words.size >= LEAST_WORDS
  const isLong = [...telling].length >= LEAST_CHARACTERS
  const accepted = hasWords || (isLong && score >= LEAST_SCORE)
  if (accepted)
    return { score: hasWords ? Math.max(score, LEAST_SCORE) : score, accepted, hint: null }
  return {
    score,
    accepted,
    hint: isLong ? 'guessable' : words.size >= 3 ? 'add-words' : 'too-short',
  }
}
