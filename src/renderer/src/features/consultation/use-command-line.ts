import { computed, ref } from 'vue'
import type { TakenLine } from '../../../../domain/case/command-line/apply-facts'
import { comparePatient } from '../../../../domain/case/command-line/compare-patient'
import { completionsOf } from '../../../../domain/case/command-line/complete-line'
import {
  factsOf,
  isYesNoFact,
  type Fact,
  type Piece,
  type ReadLine,
} from '../../../../domain/case/command-line/facts'
import { parseLine } from '../../../../domain/case/command-line/parse-line'
import { printFact } from '../../../../domain/case/command-line/print-facts'
import { ageInYears } from '../../../../domain/case/age'
import type { IsoDate, Patient } from '../../../../domain/case/patient'
import type { FindingKey } from '../../../../domain/vocabulary/findings'
import { foldText } from '../../../../domain/vocabulary/fold-text'
import { findFindings } from './find-finding'

const MOST_SUGGESTIONS = 6

/** What stands below the line: a word to complete, or a row of the form to go to. */
export type Suggestion =
  | { readonly kind: 'complete'; readonly text: string; readonly fact: Fact }
  | { readonly kind: 'go'; readonly key: FindingKey; readonly label: string }

/** What the command line works on and what it may do. */
export interface CommandLineScope {
  readonly patient: () => Patient
  readonly visitDate: () => IsoDate
  /** Takes the line into the record; answers what stays. */
  readonly take: (line: ReadLine, refuses: (fact: Fact) => boolean) => TakenLine | undefined
  readonly go: (key: FindingKey) => void
}

/** The row whose label is exactly what was typed, marks and all. */
const rowNamed = (text: string): FindingKey | undefined => {
  const [found] = findFindings(text, 1)
  return found && foldText(found.label) === foldText(text) ? found.key : undefined
}

/** The one finding whose bare name is all that was typed: its row is meant, not a yes. */
const bareFinding = ({ text, pieces }: ReadLine): FindingKey | undefined => {
  const [piece, ...more] = pieces.filter(({ kind }) => kind !== 'filler')
  if (piece?.kind !== 'fact' || more.length > 0 || !isYesNoFact(piece.fact)) return undefined
  const isSaid = /[-+:=]|\b(yes|no|not|y|n)\b/i.test(text)
  return piece.fact.value && !isSaid ? piece.fact.key : undefined
}

/** State of the command line: what is typed, how it is read, what it may become, and what its keys do. */
export const useCommandLine = (scope: CommandLineScope) => {
  const text = ref('')
  const open = ref(false)
  const active = ref(-1)
  const last = ref<TakenLine>()

  const context = computed(() => {
    const { birth, sex } = scope.patient()
    const ageYears = ageInYears(birth, scope.visitDate())
    return {
      ...(ageYears === undefined ? {} : { ageYears }),
      ...(sex === 'not-recorded' ? {} : { sex }),
    }
  })
  const line = computed(() => parseLine(text.value, context.value))
  const facts = computed(() => factsOf(line.value))
  const comparisonOf = (fact: Fact) => comparePatient(fact, scope.patient(), scope.visitDate())
  const refuses = (fact: Fact): boolean => {
    const comparison = comparisonOf(fact)
    return comparison !== undefined && comparison !== 'same'
  }
  const suggestions = computed<readonly Suggestion[]>(() => {
    const completions = completionsOf(text.value, MOST_SUGGESTIONS).map(
      (completion): Suggestion => ({ kind: 'complete', ...completion }),
    )
    const rows = findFindings(text.value, MOST_SUGGESTIONS).map((found): Suggestion => ({
      kind: 'go',
      ...found,
    }))
    return facts.value.length > 0 && bareFinding(line.value) === undefined
      ? completions
      : [...rows.slice(0, 4), ...completions].slice(0, MOST_SUGGESTIONS)
  })

  const typed = (next: string) => {
    text.value = next
    open.value = next.trim() !== ''
    active.value = -1
    if (next !== '') last.value = undefined
  }
  const clear = () => typed('')
  const choose = (suggestion: Suggestion | undefined) => {
    if (suggestion?.kind === 'complete') typed(suggestion.text)
    else if (suggestion) {
      clear()
      scope.go(suggestion.key)
    }
  }
  const enter = () => {
    if (text.value.trim() === '') return
    const selected = open.value ? suggestions.value[active.value] : undefined
    if (selected) return choose(selected)
    const bare = rowNamed(text.value) ?? bareFinding(line.value)
    if (bare !== undefined) {
      clear()
      return scope.go(bare)
    }
    const onlyWords =
      facts.value.length === 0 && line.value.pieces.every(({ kind }) => kind !== 'held')
    const row =
      onlyWords && open.value ? suggestions.value.find(({ kind }) => kind === 'go') : undefined
    if (row) return choose(row)
    const taken = scope.take(line.value, refuses)
    if (taken === undefined) return
    typed(taken.left)
    last.value = taken
    open.value = false
  }
  const step = (by: 1 | -1) => {
    const count = suggestions.value.length
    if (count === 0) return
    open.value = true
    active.value = (active.value + by + count) % count
  }
  /** Takes the first word that the end of the line may become; false when there is none. */
  const complete = (): boolean => {
    const chosen = open.value
      ? (suggestions.value[active.value] ??
        suggestions.value.find(({ kind }) => kind === 'complete'))
      : undefined
    if (chosen?.kind !== 'complete') return false
    choose(chosen)
    return true
  }

  const replaced = ({ start, end }: Piece, by: string): string =>
    `${text.value.slice(0, start)}${by}${text.value.slice(end)}`
  const remove = (piece: Piece) => typed(replaced(piece, '').replace(/ {2,}/g, ' ').trimStart())
  /** Says yes or no to a piece that may be either. */
  const answer = (piece: Piece, value: boolean) => {
    if ((piece.kind !== 'fact' && piece.kind !== 'held') || !isYesNoFact(piece.fact)) return
    const said = printFact({ ...piece.fact, value })
    typed(replaced(piece, value ? `+${said}` : said))
  }
  return {
    text,
    line,
    facts,
    open,
    active,
    last,
    suggestions,
    comparisonOf,
    typed,
    clear,
    choose,
    enter,
    step,
    complete,
    remove,
    answer,
  }
}
