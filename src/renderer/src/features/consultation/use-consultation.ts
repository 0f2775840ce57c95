import { computed } from 'vue'
import {
  withBilateral,
  withDuration,
  withFinding,
  withPlace,
  withSize,
} from '../../../../domain/case/edit-draft'
import { addDays } from '../../../../domain/case/dates'
import type {
  DurationUnit,
  FollowUp,
  SizeUnit,
  Typed,
  VisitDraft,
} from '../../../../domain/case/visit'
import { sameDayScreens } from '../../../../domain/assessment/red-flags'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import type { FindingKey, FindingValue, YesNoKey } from '../../../../domain/vocabulary/findings'
import type { PlaceId } from '../../../../domain/vocabulary/places'
import { assessedFindings } from '../../../../domain/case/validate'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { useDraftStore } from './draft-store'

/** Every edit of the draft, each one step that can be taken back, and what the form shows of it. */
export const useConsultation = () => {
  const store = useDraftStore()
  const session = useSessionStore()
  const { knowledge } = useServices()

  const edit = (change: (draft: VisitDraft) => VisitDraft, field: string) => {
    if (store.draft) store.edited(change(store.draft), field)
  }
  const setFinding = (key: FindingKey, value: FindingValue | undefined) =>
    edit((draft) => withFinding(draft, key, value), key)
  const setPlace = (placeId: PlaceId | undefined) =>
    edit((draft) => withPlace(draft, placeId), 'site')
  const setBilateral = (both: boolean) => edit((draft) => withBilateral(draft, both), 'site')
  const setSize = (size: Typed<SizeUnit> | undefined) =>
    edit((draft) => withSize(draft, size), 'text:size')
  const setDuration = (duration: Typed<DurationUnit> | undefined) =>
    edit((draft) => withDuration(draft, duration), 'text:duration')
  const setText = (field: 'note' | 'plan', text: string) =>
    edit((draft) => ({ ...draft, [field]: text }), `text:${field}`)

  const nameOf = (id: ConditionId): string =>
    knowledge.conditions.find((condition) => condition.id === id)?.names.clinical ?? id
  const conditionNames = computed(() => knowledge.conditions.map(({ names }) => names.clinical))

  /** Sets the diagnosis by its words; they are tied to a condition when they are its name. */
  const setDiagnosis = (label: string) =>
    edit((draft) => {
      const { workingDiagnosis: _, ...rest } = draft
      if (label.trim() === '') return rest
      const known = knowledge.conditions.find(
        ({ names }) => names.clinical.toLowerCase() === label.trim().toLowerCase(),
      )
      return { ...rest, workingDiagnosis: { label, ...(known ? { conditionId: known.id } : {}) } }
    }, 'text:diagnosis')
  const setFollowUp = (followUp: FollowUp | undefined) =>
    edit((draft) => {
      const { followUp: _, ...rest } = draft
      return followUp ? { ...rest, followUp } : rest
    }, 'text:followUp')

  /** The day that lies so many days after the visit. */
  const reviewInDays = (days: number): string => addDays(store.draft?.visitDate ?? '', days)

  /** Same-day questions of this place and age. They do not move while answers come in. */
  const screens = computed<readonly YesNoKey[]>(() => {
    const { draft, patient } = store
    if (!draft || !patient || !draft.site) return []
    const { age_years, sex, region, laterality, lump_present } = assessedFindings(draft, patient)
    const fixed = {
      ...(age_years === undefined ? {} : { age_years }),
      ...(sex ? { sex } : {}),
      ...(region ? { region } : {}),
      ...(laterality ? { laterality } : {}),
      ...(lump_present === undefined ? {} : { lump_present }),
    }
    const { answered, unanswered } = sameDayScreens(fixed, knowledge.redFlags, session.guidelines)
    return [...answered, ...unanswered]
  })
  return {
    setFinding,
    setPlace,
    setBilateral,
    setSize,
    setDuration,
    setText,
    setDiagnosis,
    setFollowUp,
    nameOf,
    dateOrder: computed(() => session.settings.dateOrder),
    conditionNames,
    reviewInDays,
    screens,
  }
}
