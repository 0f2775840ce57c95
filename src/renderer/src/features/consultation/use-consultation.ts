import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import {
  withBilateral,
  withDuration,
  withFinding,
  withGroupDenied,
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
import {
  applyFacts,
  takeLine,
  type TakenLine,
} from '../../../../domain/case/command-line/apply-facts'
import type { Fact, ReadLine } from '../../../../domain/case/command-line/facts'
import { isWithoutPlan } from '../../../../domain/follow-up/recall'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import type {
  FindingKey,
  FindingValue,
  Laterality,
  YesNoKey,
} from '../../../../domain/vocabulary/findings'
import type { PlaceId } from '../../../../domain/vocabulary/places'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { useDraftStore } from './draft-store'

/** Six weeks: the review that watching starts from, until another day is chosen. Estimate. */
const WATCH_DAYS = 42

/** Every edit of the draft, each one step that can be taken back, and what the form shows of it. */
export const useConsultation = () => {
  const store = useDraftStore()
  const session = useSessionStore()
  const { knowledge, now } = useServices()

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

  const conditionNamed = (label: string) =>
    knowledge.conditions.find(
      ({ names }) => names.clinical.toLowerCase() === label.trim().toLowerCase(),
    )
  /** Sets the diagnosis by its words; they are tied to a condition when they are its name. */
  const setDiagnosis = (label: string) =>
    edit((draft) => {
      const { workingDiagnosis: _, ...rest } = draft
      if (label.trim() === '') return rest
      const known = conditionNamed(label)
      return { ...rest, workingDiagnosis: { label, ...(known ? { conditionId: known.id } : {}) } }
    }, 'text:diagnosis')
  const setFollowUp = (followUp: FollowUp | undefined) =>
    edit((draft) => {
      const { followUp: _, ...rest } = draft
      return followUp ? { ...rest, followUp } : rest
    }, 'text:followUp')

  const { t } = useI18n()
  const watchDefaults = computed(() => ({
    reason: t('consultation.plan.defaultReason'),
    trigger: t('consultation.plan.defaultTrigger'),
    owner: store.draft?.clinician ?? '',
  }))
  /** Watch and wait with every part of it filled in; a review that is set already keeps what it says. */
  const watchAndWait = () =>
    setFollowUp({
      ...watchDefaults.value,
      ...store.draft?.followUp,
      date: reviewInDays(WATCH_DAYS),
    })

  /** The day that lies so many days after the visit. */
  const reviewInDays = (days: number): string => addDays(store.draft?.visitDate ?? '', days)

  /** Takes a typed line as one step; answers what went where. */
  const takeTyped = (line: ReadLine, refuses: (fact: Fact) => boolean): TakenLine | undefined => {
    if (!store.draft) return undefined
    const taken = takeLine(store.draft, line, refuses)
    edit(() => taken.draft, 'line')
    return taken
  }
  const denyRest = (keys: readonly YesNoKey[]) =>
    edit((draft) => withGroupDenied(draft, keys), 'group')
  const setSide = (side: Laterality) =>
    edit((draft) => applyFacts(draft, [{ key: 'laterality', value: side }]), 'site')
  const setOwnView = (label: string, beforeList: boolean) =>
    edit((draft) => {
      const { ownView: _, ...rest } = draft
      if (label.trim() === '') return rest
      const known = conditionNamed(label)
      return {
        ...rest,
        ownView: {
          label: label.trim(),
          ...(known ? { conditionId: known.id } : {}),
          at: now().toISOString(),
          beforeList,
        },
      }
    }, 'ownView')
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
    takeTyped,
    watchDefaults,
    watchAndWait,
    unplanned: computed(() => store.draft !== undefined && isWithoutPlan(store.draft)),
    denyRest,
    setSide,
    setOwnView,
  }
}
