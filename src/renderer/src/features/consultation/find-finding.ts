import {
  CHOICES,
  YES_NO_KEYS,
  type ChoiceKey,
  type FindingKey,
} from '../../../../domain/vocabulary/findings'
import { foldText } from '../../../../domain/vocabulary/fold-text'
import { questionWords } from '../../../../domain/vocabulary/words'
import { DESCRIPTOR_ORDER } from './examination-order'

/** A row of the form that a typed word leads to. */
export interface FoundFinding {
  readonly key: FindingKey
  readonly label: string
}

interface Entry extends FoundFinding {
  readonly label: string
  readonly text: string
}

const wordsOfChoice = (key: ChoiceKey): string => CHOICES[key].join(' ')

const entries: readonly Entry[] = [
  ...DESCRIPTOR_ORDER.map((key) => ({
    key,
    label: questionWords(key).label,
    text: foldText(`${questionWords(key).label} ${key} ${wordsOfChoice(key)}`),
  })),
  ...(['size_mm', 'duration_days'] as const).map((key) => ({
    key,
    label: questionWords(key).label,
    text: foldText(`${questionWords(key).label} ${key.replace('_', ' ')}`),
  })),
  ...YES_NO_KEYS.map((key) => ({
    key,
    label: questionWords(key).label,
    text: foldText(`${questionWords(key).label} ${key.replaceAll('_', ' ')}`),
  })),
]

const rankOf = (entry: Entry, words: readonly string[]): number => {
  const label = foldText(entry.label)
  if (label.startsWith(words.join(' '))) return 0
  if (words.every((word) => new RegExp(`(^|[^a-z])${escape(word)}`).test(label))) return 1
  return 2
}

const escape = (word: string) => word.replace(/[^a-z0-9]/g, '\\$&')

/** Rows whose label or name holds every typed word, best first, at most this many. */
export const findFindings = (query: string, limit: number): readonly FoundFinding[] => {
  const words = foldText(query.slice(0, 100)).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return entries
    .filter((entry) => words.every((word) => entry.text.includes(word)))
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .sort((a, b) => a.rank - b.rank || a.entry.label.length - b.entry.label.length)
    .slice(0, limit)
    .map(({ entry }) => ({ key: entry.key, label: entry.label }))
}
