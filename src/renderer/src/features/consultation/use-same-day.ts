import { computed } from 'vue'
import type { Assessment, RedFlag } from '../../../../domain/assessment/assessment'
import { sameDayScreens } from '../../../../domain/assessment/red-flags'
import {
  interruptingFlags,
  withFlagSeen,
  withFlagSetAside,
  withFlagStanding,
} from '../../../../domain/case/same-day-interruption'
import type { VisitDraft } from '../../../../domain/case/visit'
import type { FindingValues, YesNoKey } from '../../../../domain/vocabulary/findings'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'
import { useDraftStore } from './draft-store'

/** The same-day questions in a steady order, and those of them that are still open. */
export interface SameDayScreen {
  readonly keys: readonly YesNoKey[]
  readonly unanswered: readonly YesNoKey[]
}

/** The same-day questions of this record, and the rules that interrupt. */
export const useSameDay = (
  findings: () => FindingValues,
  assessment: () => Assessment | undefined,
) => {
  const { knowledge, now } = useServices()
  const session = useSessionStore()
  const store = useDraftStore()
  // Kept from answer to answer, so that no row changes its place while it is being answered.
  let order: readonly YesNoKey[] = []

  const screen = computed<SameDayScreen>(() => {
    const values = findings()
    // Before the place is known they wait for it; where there is no lump, there may be no place to wait for.
    if (values.region === undefined && values.lump_present !== false)
      return { keys: [], unanswered: [] }
    const { answered, unanswered } = sameDayScreens(values, knowledge.redFlags, session.guidelines)
    const current = new Set([...answered, ...unanswered])
    order = [
      ...order.filter((key) => current.has(key)),
      ...[...current].filter((key) => !order.includes(key)),
    ]
    return { keys: order, unanswered }
  })
  const interrupting = computed<readonly RedFlag[]>(() =>
    store.draft ? interruptingFlags(assessment()?.flags ?? [], store.draft) : [],
  )
  const at = () => now().toISOString()
  const edit = (change: (draft: VisitDraft) => VisitDraft, ruleId: string) => {
    if (store.draft) store.edited(change(store.draft), `flag:${ruleId}`)
  }
  return {
    screen,
    interrupting,
    leaveStanding: (flags: readonly RedFlag[]) =>
      edit((draft) => flags.reduce((next, flag) => withFlagSeen(next, flag, at()), draft), 'seen'),
    setAside: (flag: RedFlag, reason: string) =>
      edit((draft) => withFlagSetAside(draft, flag, reason, at()), flag.ruleId),
    standAgain: (ruleId: string) => edit((draft) => withFlagStanding(draft, ruleId), ruleId),
  }
}
