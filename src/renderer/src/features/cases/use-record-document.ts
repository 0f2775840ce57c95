import type { CaseRecords } from '../../../../domain/case/case-records'
import { localDay } from '../../../../domain/case/dates'
import type { PrintDocument } from '../../../../domain/handout/blocks'
import { buildCaseRecord } from '../../../../domain/interchange/case-record'
import { clinicLetterhead } from '../../services/clinic-letterhead'
import { useSessionStore } from '../../services/session-store'
import { useServices } from '../../services/use-services'

/** The record of cases as a paper of this clinic, made today. */
export const useRecordDocument = () => {
  const services = useServices()
  const session = useSessionStore()
  return (cases: readonly CaseRecords[]): PrintDocument => {
    const now = services.now()
    return buildCaseRecord(cases, {
      letterhead: clinicLetterhead(session.settings, ''),
      knowledge: services.knowledge,
      demonstration: session.isDemonstration,
      today: localDay(now.getTime(), now.getTimezoneOffset()),
    })
  }
}
