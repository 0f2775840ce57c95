import { computed, reactive, type ShallowRef } from 'vue'
import { localDay } from '../../../../domain/case/dates'
import type { Patient } from '../../../../domain/case/patient'
import type { Visit } from '../../../../domain/case/visit'
import { buildHandout } from '../../../../domain/handout/build-handout'
import { handoutPermission } from '../../../../domain/handout/handout-permission'
import {
  findHandoutText,
  NOT_YET_KNOWN,
  type ConditionTextId,
} from '../../../../domain/handout/texts'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'

/** The leaflet of a visit as the clinician sets it up: which text, what is shown, and whether it may be given. */
export const useHandout = (
  visit: ShallowRef<Visit | undefined>,
  patient: ShallowRef<Patient | undefined>,
) => {
  const services = useServices()
  const session = useSessionStore()
  const form = reactive({
    textId: undefined as ConditionTextId | undefined,
    overrideReason: '',
    showName: false,
    largePrint: false,
    pageSize: 'A4' as 'A4' | 'LETTER',
  })

  const textId = computed<ConditionTextId>(
    () => form.textId ?? visit.value?.workingDiagnosis?.conditionId ?? NOT_YET_KNOWN,
  )
  const found = computed(() => findHandoutText(services.handoutTexts, 'en', textId.value))
  const flags = computed(() => visit.value?.assessment.flags ?? [])
  const permission = computed(() =>
    found.value ? handoutPermission(found.value.text, flags.value, form.overrideReason) : undefined,
  )
  const document = computed(() => {
    if (!visit.value || !patient.value || !found.value) return undefined
    const now = services.now()
    return buildHandout({
      visit: visit.value,
      patient: patient.value,
      showName: form.showName,
      ...found.value,
      letterhead: {
        ...session.settings,
        clinician: session.settings.clinician || visit.value.clinician,
      },
      flags: flags.value,
      overrideReason: form.overrideReason.trim() === '' ? null : form.overrideReason.trim(),
      demonstration: session.isDemonstration,
      today: localDay(now.getTime(), now.getTimezoneOffset()),
    })
  })
  const options = computed(() => ({ largePrint: form.largePrint, pageSize: form.pageSize }))

  /** Every text that can be given, the visit's own picture first. */
  const choices = computed<readonly ConditionTextId[]>(() => {
    const listed = visit.value?.assessment.top.map(({ conditionId }) => conditionId) ?? []
    const own = visit.value?.workingDiagnosis?.conditionId
    const all = services.knowledge.conditions.map(({ id }) => id)
    const ordered = [...(own ? [own] : []), ...listed, ...all]
    return [NOT_YET_KNOWN, ...new Set<ConditionId>(ordered)]
  })
  const nameOf = (id: ConditionTextId): string | undefined =>
    services.knowledge.conditions.find((condition) => condition.id === id)?.names.clinical
  return { form, textId, document, permission, options, choices, nameOf }
}
