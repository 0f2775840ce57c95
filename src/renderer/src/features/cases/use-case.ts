import { computed, ref, shallowRef, watch } from 'vue'
import { byVisitDay } from '../../../../domain/case/case-records'
import { localDay } from '../../../../domain/case/dates'
import type { IsoDate, IsoInstant, Patient } from '../../../../domain/case/patient'
import type { IssuedHandout, Lump, Visit } from '../../../../domain/case/visit'
import { recallList } from '../../../../domain/follow-up/recall'
import { pendingReview } from '../../../../domain/follow-up/review-state'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import type { Photo } from '../../../../domain/photo/photo'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { reviewState } from './case-list'

/** One saved visit with its patient, its handouts and the other visits for the same lump. */
export const useCase = (visitId: () => string) => {
  const services = useServices()
  const visit = shallowRef<Visit>()
  const patient = shallowRef<Patient>()
  const handouts = shallowRef<readonly IssuedHandout[]>([])
  const sameLump = shallowRef<readonly Visit[]>([])
  const photos = shallowRef<readonly Photo[]>([])
  const lump = shallowRef<Lump>()
  const error = ref<VaultErrorCode | 'not-found'>()

  const dayOf = (instant: IsoInstant | Date): IsoDate => {
    const moment = new Date(instant)
    return localDay(moment.getTime(), moment.getTimezoneOffset())
  }
  const today = dayOf(services.now())

  const loadPhotos = async (): Promise<void> => {
    const lumpId = visit.value?.lumpId
    const listed = await services.repositories().photos.list()
    // The panel of photos says when they cannot be read.
    if (listed.ok && lumpId === visit.value?.lumpId)
      photos.value = listed.value.filter((photo) => photo.lumpId === lumpId)
  }
  const load = async (id: string): Promise<void> => {
    const repositories = services.repositories()
    const found = await repositories.visits.get(id)
    // A quicker click may have moved on to another visit.
    if (id !== visitId()) return
    if (!found.ok) error.value = found.error.code
    if (!found.ok) return
    if (found.value === undefined) {
      error.value = 'not-found'
      return
    }
    const { patientId, lumpId } = found.value
    const [person, kept, given, visits] = await Promise.all([
      repositories.patients.get(patientId),
      repositories.lumps.get(lumpId),
      repositories.handouts.ofVisit(id),
      repositories.visits.list(),
    ])
    if (id !== visitId()) return
    if (!person.ok) error.value = person.error.code
    else if (!kept.ok) error.value = kept.error.code
    else if (!given.ok) error.value = given.error.code
    else if (!visits.ok) error.value = visits.error.code
    else if (person.value === undefined) error.value = 'not-found'
    else {
      handouts.value = [...given.value].sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1))
      sameLump.value = visits.value
        .filter((other) => other.lumpId === lumpId)
        .sort((a, b) => byVisitDay(b, a))
      patient.value = person.value
      lump.value = kept.value
      visit.value = found.value
      photos.value = []
      void loadPhotos()
    }
  }
  watch(
    visitId,
    (id) => {
      visit.value = undefined
      error.value = undefined
      void load(id)
    },
    { immediate: true },
  )

  const conditionsById = new Map(services.knowledge.conditions.map((one) => [one.id, one]))
  const rulesById = new Map(services.knowledge.redFlags.map((one) => [one.id, one]))

  return {
    visit,
    patient,
    handouts,
    photos,
    /** Set when the case is out of every list. */
    deletedOn: computed(() => lump.value?.deleted && dayOf(lump.value.deleted.at)),
    loadPhotos,
    sameLump,
    error,
    today,
    dayOf,
    sources: services.knowledge.sources,
    knowledgeVersion: services.knowledge.version,
    /** Where the visit's own review stands; none when it was done, held, or planned anew. */
    review: computed(() => {
      const pending = pendingReview({ visits: sameLump.value.toReversed() })
      return reviewState(pending?.visit.id === visit.value?.id ? pending?.dueOn : undefined, today)
    }),
    /** True when the visit stands on the recall list for want of a plan. */
    needsPlan: computed(() => {
      if (!patient.value || !lump.value || lump.value.deleted) return false
      const [first, ...more] = sameLump.value.toReversed()
      if (!first) return false
      const records = { patient: patient.value, lump: lump.value, handouts: [] }
      return recallList([{ ...records, visits: [first, ...more] }], [], today).some(
        ({ kind, visitId: of }) => kind === 'no-plan' && of === visit.value?.id,
      )
    }),
    clinicalName: (id: ConditionId): string => conditionsById.get(id)?.names.clinical ?? id,
    /** Title of a rule as the visit kept it, or as it stands now. */
    ruleTitle: (ruleId: string): string =>
      visit.value?.assessment.flags.find((flag) => flag.ruleId === ruleId)?.title ??
      rulesById.get(ruleId)?.title ??
      ruleId,
  }
}
