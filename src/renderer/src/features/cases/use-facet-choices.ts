import { useI18n } from 'vue-i18n'
import { choiceValueWords } from '../../../../domain/vocabulary/words'
import { FACET_VALUE_KEYS } from './facet-texts'
import type { FacetCounts } from './facet-columns'
import { SEEN_SPANS, STATUSES, URGENCIES, type Facet } from './facets'

interface Choice {
  readonly value: string
  readonly label: string
}

const FIXED_ORDER: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  status: STATUSES,
  urgency: URGENCIES,
}

/** The choices of a facet with how many cases have each; the chosen one is offered even when none has it. */
export const useFacetChoices = (nameOfCondition: (id: string) => string) => {
  const { t } = useI18n()
  const wordsOf = (facet: Facet, value: string): string => {
    const key = FACET_VALUE_KEYS[value]
    if (facet === 'clinician') return value
    if (key !== undefined) return t(key)
    return facet === 'region'
      ? (choiceValueWords('region', value)?.label ?? value)
      : nameOfCondition(value)
  }
  const choicesOf = (
    facet: Facet,
    counted: FacetCounts | undefined,
    chosen: string,
  ): readonly Choice[] => {
    if (facet === 'seen')
      return SEEN_SPANS.map((value) => ({ value, label: wordsOf(facet, value) }))
    const counts: ReadonlyMap<string, number> = counted?.[facet] ?? new Map<string, number>()
    const order = FIXED_ORDER[facet]
    const values = [...new Set([...counts.keys(), ...(chosen === '' ? [] : [chosen])])]
    const labelled = values.map((value) => ({
      value,
      words: wordsOf(facet, value),
      count: counts.get(value) ?? 0,
    }))
    const sorted = order
      ? labelled.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
      : labelled.sort((a, b) => a.words.localeCompare(b.words))
    return sorted.map(({ value, words, count }) => ({
      value,
      label: t('cases.facets.counted', { words, n: count }),
    }))
  }
  return { choicesOf }
}
