import { foldText } from '../vocabulary/fold-text'
import { blockTexts, plainText, type GuidePage } from './guide-content'

/** A page that answers a search, with the first sentence that does. */
export interface GuideHit {
  readonly page: GuidePage
  readonly excerpt: string
}

/** What was typed, as folded words. */
const searchedWords = (query: string): readonly string[] =>
  foldText(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const holds = (text: string, word: string): boolean =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .some((one) => one.startsWith(word))

/** Title counts most, then what else the page is found by, then its text. */
const WEIGHTS = { title: 8, also: 4, summary: 3, text: 1 } as const

/** Pages that hold every word, best first. A search for nothing finds nothing. */
export const searchGuide = (pages: readonly GuidePage[], query: string): readonly GuideHit[] => {
  const words = searchedWords(query)
  if (words.length === 0) return []
  return pages
    .flatMap((page) => {
      const texts = page.blocks.flatMap(blockTexts).map(plainText)
      const scoreOf = (word: string): number =>
        (holds(page.title, word) ? WEIGHTS.title : 0) +
        ((page.alsoFoundBy ?? []).some((also) => holds(also, word)) ? WEIGHTS.also : 0) +
        (holds(page.summary, word) ? WEIGHTS.summary : 0) +
        (texts.some((text) => holds(text, word)) ? WEIGHTS.text : 0)
      const scores = words.map(scoreOf)
      if (scores.includes(0)) return []
      const excerpt = texts.find((text) => words.some((word) => holds(text, word)))
      const score = scores.reduce((sum, one) => sum + one, 0)
      return [{ hit: { page, excerpt: excerpt ?? page.summary }, score }]
    })
    .sort((left, right) => right.score - left.score || left.hit.page.order - right.hit.page.order)
    .map(({ hit }) => hit)
}

/** A piece of a text, marked when it is what was searched for. */
export interface MarkedPiece {
  readonly text: string
  readonly isMatch: boolean
}

/** Cuts a text into pieces; whole words that begin with a searched word are marked. Nothing is lost. */
export const markWords = (text: string, query: string): readonly MarkedPiece[] => {
  const words = searchedWords(query)
  if (words.length === 0) return [{ text, isMatch: false }]
  return text
    .split(/([^\p{L}\p{N}]+)/u)
    .filter((part) => part !== '')
    .reduce<MarkedPiece[]>((pieces, part) => {
      const isMatch = words.some((word) => foldText(part).startsWith(word))
      const last = pieces[pieces.length - 1]
      if (last?.isMatch === isMatch) pieces[pieces.length - 1] = { text: last.text + part, isMatch }
      else pieces.push({ text: part, isMatch })
      return pieces
    }, [])
}
