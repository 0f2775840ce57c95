import { computed, reactive, type ShallowRef } from 'vue'
import { useRoute } from 'vue-router'
import { localDay } from '../../../../domain/case/dates'
import type { Patient } from '../../../../domain/case/patient'
import type { IssuedHandout, Visit } from '../../../../domain/case/visit'
import { handoutPermission } from '../../../../domain/handout/handout-permission'
import {
  findHandoutText,
  NOT_YET_KNOWN,
  type ConditionTextId,
} from '../../../../domain/handout/texts'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import { clinicLetterhead } from '../../services/clinic-letterhead'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { buildPaper, reasonSoFar, toldSoFar, type PaperSource } from './build-paper'
import { NEW_PAPER } from './paper-choices'

/** The paper of a visit as the clinician sets it up: which one, in which words, and whether it may be given. */
export const useHandout = (
  visit: ShallowRef<Visit | undefined>,
  patient: ShallowRef<Patient | undefined>,
  given: ShallowRef<readonly IssuedHandout[]>,
) => {
  const services = useServices()
  const session = useSessionStore()
  // The recall list asks for the letter at once.
  const kind = useRoute().query['paper'] === 'letter' ? 'letter' : NEW_PAPER.kind
  const form = reactive({ ...NEW_PAPER, kind })

  const textId = computed<ConditionTextId>(
    () => form.textId ?? visit.value?.workingDiagnosis?.conditionId ?? NOT_YET_KNOWN,
  )
  const permission = computed(() => {
    const text = findHandoutText(services.handoutTexts, 'en', textId.value)?.text
    return visit.value && text && form.kind === 'handout'
      ? handoutPermission(text, visit.value.assessment.flags, form.overrideReason)
      : undefined
  })
  const letterhead = computed(() =>
    clinicLetterhead(session.settings, visit.value?.clinician ?? ''),
  )
  const source = computed((): PaperSource | undefined => {
    if (!visit.value || !patient.value) return undefined
    const now = services.now()
    return {
      visit: visit.value,
      patient: patient.value,
      given: given.value,
      letterhead: letterhead.value,
      clinicTexts: session.settings.clinicTexts ?? [],
      knowledge: services.knowledge,
      texts: services.handoutTexts,
      demonstration: session.isDemonstration,
      today: localDay(now.getTime(), now.getTimezoneOffset()),
    }
  })
  const paper = computed(() => source.value && buildPaper(source.value, form, textId.value))
  const reach = computed(() => (paper.value?.ok ? paper.value.value.reach : undefined))
  const options = computed(() => ({
    largePrint: form.largePrint,
    pageSize: form.pageSize,
    blackAndWhite: form.blackAndWhite,
  }))
  /** A translation that no one has passed is given only after the clinician has said that they know. */
  const isConfirmationMissing = computed(
    () => (reach.value === 'beside' || reach.value === 'part') && !form.isTranslationConfirmed,
  )
  const suggested = computed(() => ({
    reason: source.value ? reasonSoFar(source.value) : '',
    told: source.value ? toldSoFar(source.value) : '',
  }))

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
  const languages = Object.entries(services.handoutTexts.safetyNets).map(
    ([language, { name }]) => ({
      language,
      name,
      isWhole: services.handoutTexts.byLanguage[language]?.conditions !== undefined,
    }),
  )
  return {
    ...{ form, textId, paper, permission, options, choices, nameOf, languages },
    ...{ reach, isConfirmationMissing, suggested, source },
  }
}
