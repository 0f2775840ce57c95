import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatDate } from '../../../../domain/case/dates'
import { isOutdated, type ClinicText } from '../../../../domain/handout/clinic-texts'
import { findHandoutText } from '../../../../domain/handout/texts'
import { useServices } from '../../services/use-services'

/** Choice that stands for the text as it was shipped. */
export const SHIPPED = 'shipped'

/** The clinic's own wordings as rows to look at and choose from, and the wordings with another choice. */
export const useClinicWordings = (all: () => readonly ClinicText[]) => {
  const { t } = useI18n()
  const services = useServices()
  const rows = computed(() =>
    all().map((own) => {
      const shipped = findHandoutText(services.handoutTexts, own.language, own.textId)?.text
      const named = services.knowledge.conditions.find(({ id }) => id === own.textId)
      return {
        own,
        name: named?.names.clinical ?? t('handout.notYetKnown'),
        options: [
          { value: SHIPPED, label: t('settings.clinicTexts.shipped') },
          ...own.wordings.map(({ savedAt, by }, index) => ({
            value: String(index),
            label: t('settings.clinicTexts.wording', {
              ...{ number: index + 1, by, day: formatDate(savedAt.slice(0, 10)) },
            }),
          })),
        ],
        lines: (own.inUse === null ? shipped?.[own.part] : own.wordings[own.inUse]?.lines) ?? [],
        shippedNow: shipped?.[own.part] ?? [],
        isOutdated: shipped !== undefined && isOutdated(own, shipped),
      }
    }),
  )
  const chosen = (own: ClinicText, value: string): readonly ClinicText[] =>
    all().map((each) =>
      each === own ? { ...each, inUse: value === SHIPPED ? null : Number(value) } : each,
    )
  return { rows, chosen }
}
