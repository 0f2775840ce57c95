import { computed, onMounted, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { localDay } from '../../../../domain/case/dates'
import { calibration } from '../../../../domain/follow-up/calibration'
import { practiceSummary } from '../../../../domain/follow-up/practice-summary'
import { writeCsv } from '../../../../domain/interchange/csv'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { practiceDocument } from './practice-document'
import { practiceRows, type BarRow } from './practice-rows'
import { useCaseBook } from './use-case-book'

/** How right first views turned out to be and what the practice saw, counted on this computer. */
export const usePractice = () => {
  const { t } = useI18n()
  const services = useServices()
  const session = useSessionStore()
  const { book, load, state, error } = useCaseBook()
  onMounted(load)
  const isOwn = ref(true)
  const saved = ref<'saved' | 'failed'>()
  const names = new Map<string, string>(
    services.knowledge.conditions.map((one) => [one.id, one.names.clinical]),
  )
  const now = services.now()
  const today = localDay(now.getTime(), now.getTimezoneOffset())
  const clinician = computed(() => (isOwn.value ? session.clinician : ''))
  const summary = computed(() => practiceSummary(book.cases, clinician.value, today))
  const rows = computed(() =>
    practiceRows(
      summary.value,
      (key, values) => t(key, values ?? {}),
      (id) => names.get(id),
    ),
  )

  /** Writes the counts as a table to a file that the clinician chooses. */
  const exportTable = async (): Promise<void> => {
    const parts = [
      ['review.practice.byDiagnosis', rows.value.diagnoses],
      ['review.practice.time', rows.value.times],
      ['review.practice.flagsMet', rows.value.flags],
      ['review.practice.outcomes', rows.value.outcomes],
    ] as const
    const lines = parts.flatMap(([key, of]) => of.map((row) => ({ part: t(key), row })))
    const text = writeCsv<{ readonly part: string; readonly row: BarRow }>(
      [
        { title: t('review.practice.chartColumn'), kind: 'text', cellOf: ({ part }) => part },
        { title: t('review.practice.whatColumn'), kind: 'text', cellOf: ({ row }) => row.label },
        { title: t('review.practice.number'), kind: 'number', cellOf: ({ row }) => row.count },
      ],
      lines,
    )
    const file = await services.host.saveFile({
      bytes: new TextEncoder().encode(text),
      suggestedName: `palpate-practice-summary-${today}`,
      kind: 'csv',
    })
    if (file.ok && !session.isDemonstration)
      services.vault.note('export', { detail: 'practice summary' })
    if (file.ok) saved.value = 'saved'
    else saved.value = file.error.code === 'cancelled' ? undefined : 'failed'
  }
  const result = computed(() => calibration(book.cases, clinician.value))
  /** The summary as a paper; undefined while there is nothing to count. */
  const paper = () =>
    summary.value.lumps === 0
      ? undefined
      : {
          document: practiceDocument({
            rows: rows.value,
            result: result.value,
            lumps: summary.value.lumps,
            malignant: summary.value.malignant,
            clinician: clinician.value,
            clinicName: session.settings.clinicName,
            today,
            knowledgeVersion: services.knowledge.version,
            demonstration: session.isDemonstration,
            t: (key, values, count) =>
              count === undefined ? t(key, values) : t(key, values, count),
          }),
          noted: { detail: 'practice summary' },
        }
  return {
    state,
    error,
    isOwn,
    clinician: computed(() => session.clinician),
    result,
    summary,
    rows,
    paper,
    exportTable,
    saved,
  }
}
