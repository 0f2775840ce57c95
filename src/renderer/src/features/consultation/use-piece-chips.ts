import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { TakenLine } from '../../../../domain/case/command-line/apply-facts'
import type { Comparison } from '../../../../domain/case/command-line/compare-patient'
import {
  isYesNoFact,
  type Fact,
  type HeldReason,
  type Piece,
  type ReadLine,
} from '../../../../domain/case/command-line/facts'
import { useFactWords } from './use-fact-words'

/** How a piece of the line looks: understood, completed, replaced, for the note, or to be settled. */
export type ChipTone = 'fact' | 'completed' | 'replaced' | 'note' | 'held'

const HELD_TEXTS: Readonly<Record<HeldReason, string>> = {
  'yes-or-no': 'consultation.line.heldYesNo',
  'not-that-value': 'consultation.line.heldValue',
}
const COMPARISON_TEXTS: Readonly<Record<Comparison, string>> = {
  same: 'consultation.line.same',
  different: 'consultation.line.different',
  'not-recorded': 'consultation.line.not-recorded',
}

/** Letters of a text that a chip shows; the rest is in the line. */
const SHOWN_LETTERS = 120

/** The beginning of a long text. */
export const shownWords = (words: string): string =>
  words.length > SHOWN_LETTERS ? `${words.slice(0, SHOWN_LETTERS)}…` : words

/** True when a piece can be answered by one key. */
export const canAnswer = (piece: Piece): boolean =>
  (piece.kind === 'fact' || piece.kind === 'held') && isYesNoFact(piece.fact)

/** The pieces of a line in words, and the line in one sentence for those who do not see it. */
export const usePieceChips = (props: {
  readonly line: ReadLine
  readonly comparisonOf: (fact: Fact) => Comparison | undefined
  readonly last?: TakenLine | undefined
}) => {
  const { t } = useI18n()
  const { factWords } = useFactWords()

  const describe = (piece: Piece): { tone: ChipTone; text: string } | undefined => {
    const words = shownWords(props.line.text.slice(piece.start, piece.end))
    switch (piece.kind) {
      case 'filler':
        return undefined
      case 'text':
        return { tone: 'note', text: t('consultation.line.note', { words }) }
      case 'held':
        return {
          tone: 'held',
          text: t(HELD_TEXTS[piece.reason], { words }),
        }
      case 'fact': {
        const fact = factWords(piece.fact)
        const comparison = props.comparisonOf(piece.fact)
        if (comparison !== undefined)
          return {
            tone: comparison === 'same' ? 'fact' : 'held',
            text: t(COMPARISON_TEXTS[comparison], { fact }),
          }
        return {
          tone: piece.replaced ? 'replaced' : piece.completed ? 'completed' : 'fact',
          text: fact,
        }
      }
    }
  }
  const chips = computed(() =>
    props.line.pieces.flatMap((piece) => {
      const described = describe(piece)
      return described ? [{ piece, ...described }] : []
    }),
  )
  const taken = computed(() =>
    props.last
      ? t('consultation.line.taken', {
          facts: props.last.taken.length,
          notes: props.last.noted.length,
        })
      : '',
  )
  const summary = computed(() => {
    if (props.line.text === '') return taken.value
    const count = (...tones: readonly ChipTone[]) =>
      chips.value.filter(({ tone }) => tones.includes(tone)).length
    return t('consultation.line.summary', {
      facts: count('fact', 'completed'),
      held: count('held'),
      notes: count('note'),
    })
  })
  return { chips, taken, summary }
}
