import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ConditionChange, SourceChange } from '../../../../domain/knowledge/compare-knowledge'
import { shortCitation } from '../../clinical-ui/flags/cite-source'
import type { ComparedKnowledge } from '../../services/knowledge-files'
import { useServices } from '../../services/use-services'
import { URGENCY_KEYS } from './rule-change-words'

/** A knowledge that was found good, and what it would change. */
export type ChangingFile = ComparedKnowledge

/** The words of what a file changes, besides its rules. */
export const useChangeWords = (file: () => ChangingFile) => {
  const { t } = useI18n()
  const { sources: sourcesNow } = useServices().knowledge

  const conditionWords = (change: ConditionChange): string =>
    [
      ...(change.serious
        ? [
            t(
              change.serious.after
                ? 'knowledge.changes.nowSerious'
                : 'knowledge.changes.noLongerSerious',
            ),
          ]
        : []),
      ...(change.urgency
        ? [
            t('knowledge.changes.urgency', {
              before: t(URGENCY_KEYS[change.urgency.before]),
              after: t(URGENCY_KEYS[change.urgency.after]),
            }),
          ]
        : []),
      ...(change.figures > 0 ? [t('knowledge.changes.figures', change.figures)] : []),
      ...(change.texts > 0 ? [t('knowledge.changes.texts', change.texts)] : []),
    ].join('; ')

  const sourceWords = ({ before, after }: SourceChange): string => {
    const source = after ?? before
    const citation = source ? `${shortCitation(source)}: ${source.title}` : ''
    if (before === undefined) return t('knowledge.changes.sourceAdded', { citation })
    if (after === undefined) return t('knowledge.changes.sourceRemoved', { citation })
    return t('knowledge.changes.sourceChanged', { citation })
  }

  const counts = computed(() => {
    const { rules } = file().changes
    return t('knowledge.changes.counts', {
      added: rules.filter(({ before }) => before === undefined).length,
      removed: rules.filter(({ after }) => after === undefined).length,
      changed: rules.filter(({ before, after }) => before && after).length,
    })
  })
  const conditionLines = computed(() =>
    file().changes.conditions.map((change) => ({
      id: change.id,
      isWeaker: change.isWeaker,
      words: t('knowledge.changes.condition', { name: change.name, what: conditionWords(change) }),
    })),
  )
  const sourceLines = computed(() =>
    file().changes.sources.map((change) => ({ id: change.id, words: sourceWords(change) })),
  )
  const otherLines = computed(() => {
    const { generalFigures, generalFacts } = file().changes
    return [
      ...(generalFigures > 0 ? [t('knowledge.changes.generalFigures', generalFigures)] : []),
      ...(generalFacts > 0 ? [t('knowledge.changes.generalFacts', generalFacts)] : []),
    ]
  })
  const citationOf = (id: string): string => {
    const source = file().knowledge.sources[id] ?? sourcesNow[id]
    return source === undefined ? id : shortCitation(source)
  }
  return { counts, conditionLines, sourceLines, otherLines, citationOf }
}
