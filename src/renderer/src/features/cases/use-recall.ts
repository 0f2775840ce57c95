import { computed, ref, shallowRef } from 'vue'
import { localDay } from '../../../../domain/case/dates'
import type { IsoDate, Patient } from '../../../../domain/case/patient'
import type { Visit, VisitDraft } from '../../../../domain/case/visit'
import {
  actOnRecall,
  withRecallAction,
  type RecallActionFailure,
} from '../../../../domain/follow-up/act-on-recall'
import { ownedBy, ownersOf, type RecallItem } from '../../../../domain/follow-up/recall'
import type { RecallAction, RecallActionKind } from '../../../../domain/follow-up/recall-action'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import type { VaultErrorCode } from '../../services/workspace'
import { useCaseBook } from './use-case-book'

/** An entry with what its row shows. */
export interface RecallEntry {
  readonly item: RecallItem
  readonly patient: Patient | undefined
  readonly visit: VisitDraft | undefined
  /** The day on which the list is looked at. */
  readonly today: IsoDate
}

/** What the clinician wants to do about an entry. */
export interface RecallRequest {
  readonly kind: RecallActionKind
  readonly reason: string
  readonly toDate?: IsoDate
}

export type RecallFailure = RecallActionFailure | VaultErrorCode | 'not-found'

/** What was done last, so that it can be taken back. */
interface LastAct {
  readonly item: RecallItem
  readonly kind: RecallActionKind
}

/** The recall list of the open workspace, and acting on it in place. */
export const useRecall = () => {
  const services = useServices()
  const session = useSessionStore()
  const { book, load } = useCaseBook()
  const owner = ref('')
  const lastAct = shallowRef<LastAct>()
  const failure = ref<RecallFailure>()
  const now = () => services.now()
  const today = localDay(now().getTime(), now().getTimezoneOffset())

  const items = computed(() => book.recall)
  const owners = computed(() => ownersOf(items.value))
  const visitOf = (item: RecallItem): VisitDraft | undefined =>
    item.kind === 'draft'
      ? book.drafts.find(({ id }) => id === item.visitId)
      : book.byLump.get(item.lumpId)?.visits.find(({ id }) => id === item.visitId)
  const shown = computed(() => ownedBy(items.value, owner.value))
  const entryOf = (item: RecallItem): RecallEntry => ({
    item,
    patient:
      book.byLump.get(item.lumpId)?.patient ??
      book.patients.find(({ id }) => id === item.patientId),
    visit: visitOf(item),
    today,
  })

  const entryNow = (request: RecallRequest): Omit<RecallAction, 'subject'> => ({
    ...request,
    at: now().toISOString(),
    on: today,
    by: session.clinician,
  })
  const change = async (visitId: string, made: (visit: Visit) => Visit | RecallFailure) => {
    failure.value = undefined
    const { visits } = services.repositories()
    // Read afresh: another screen may have saved this visit meanwhile.
    const found = await visits.get(visitId)
    if (!found.ok) return found.error.code
    if (found.value === undefined) return 'not-found'
    const changed = made(found.value)
    if (typeof changed === 'string') return changed
    const saved = await visits.save(changed)
    if (!saved.ok) return saved.error.code
    await load()
    return undefined
  }

  /** Answers true when it was done and is kept. */
  const act = async (item: RecallItem, request: RecallRequest): Promise<boolean> => {
    failure.value = await change(item.visitId, (visit) => {
      const acted = actOnRecall(item, visit, entryNow(request))
      return acted.ok ? acted.value : acted.error.code
    })
    if (failure.value !== undefined) return false
    lastAct.value = { item, kind: request.kind }
    return true
  }
  /** Adds an entry that undoes the last one; nothing is erased. */
  const takeBack = async (): Promise<void> => {
    const last = lastAct.value
    if (!last || last.item.subject === null) return
    const { item, kind } = last
    const subject = last.item.subject
    const moved = kind === 'moved' ? { toDate: item.dueOn } : {}
    failure.value = await change(item.visitId, (visit) =>
      withRecallAction(visit, {
        ...entryNow({ kind: kind === 'moved' ? 'moved' : 'reopened', reason: '', ...moved }),
        subject,
      }),
    )
    if (failure.value === undefined) lastAct.value = undefined
  }
  return {
    items,
    shown,
    owner,
    owners,
    entryOf,
    act,
    takeBack,
    lastAct,
    failure,
    dateOrder: computed(() => session.settings.dateOrder),
  }
}
