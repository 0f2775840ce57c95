import type { GuidelineSet, Setting } from '../../../../domain/assessment/assessment'
import type { KnowledgeBase } from '../../../../domain/knowledge/knowledge-base'
import type { WorkspaceSettings } from '../../services/services'

/** What one region brings with it, beside its rules. */
export interface Region {
  readonly guidelines: GuidelineSet
  readonly title: string
  readonly text: string
  /** Number that patients of the region ring in an emergency; 112 is the common number of the European Union. */
  readonly emergencyNumber: string
  readonly dateOrder: WorkspaceSettings['dateOrder']
}

/** The regions to choose from. */
export const REGIONS: readonly Region[] = [
  {
    guidelines: 'uk-nice',
    title: 'firstRun.guidance.regions.ukNice.title',
    text: 'firstRun.guidance.regions.ukNice.text',
    emergencyNumber: '999',
    dateOrder: 'dmy',
  },
  {
    guidelines: 'scotland',
    title: 'firstRun.guidance.regions.scotland.title',
    text: 'firstRun.guidance.regions.scotland.text',
    emergencyNumber: '999',
    dateOrder: 'dmy',
  },
  {
    guidelines: 'us',
    title: 'firstRun.guidance.regions.us.title',
    text: 'firstRun.guidance.regions.us.text',
    emergencyNumber: '911',
    dateOrder: 'mdy',
  },
  {
    guidelines: 'international',
    title: 'firstRun.guidance.regions.international.title',
    text: 'firstRun.guidance.regions.international.text',
    emergencyNumber: '112',
    dateOrder: 'dmy',
  },
]

/** How a typed date is read, in words. */
export const DATE_ORDER_WORDS: Readonly<Record<WorkspaceSettings['dateOrder'], string>> = {
  dmy: 'firstRun.guidance.dates.dmy',
  mdy: 'firstRun.guidance.dates.mdy',
  ymd: 'firstRun.guidance.dates.ymd',
}

/** Places of work to choose from. */
export const PLACES_OF_WORK: Readonly<Record<Setting, string>> = {
  'primary-care': 'firstRun.guidance.places.primaryCare',
  specialist: 'firstRun.guidance.places.specialist',
  physiotherapy: 'firstRun.guidance.places.physiotherapy',
  'tb-endemic': 'firstRun.guidance.places.tbEndemic',
  emergency: 'firstRun.guidance.places.emergency',
}

type Chosen = Pick<WorkspaceSettings, 'guidelines' | 'emergencyNumber' | 'dateOrder'>

/**
 * What choosing another region sets: its rules, its reading of dates, and its emergency number unless another number
 * than the former region's own was typed.
 */
export const withRegion = (before: Chosen, guidelines: GuidelineSet): Chosen => {
  const former = REGIONS.find((region) => region.guidelines === before.guidelines)
  const chosen = REGIONS.find((region) => region.guidelines === guidelines)
  if (chosen === undefined) return before
  const isUntouched =
    before.emergencyNumber.trim() === '' || before.emergencyNumber === former?.emergencyNumber
  return {
    guidelines,
    dateOrder: chosen.dateOrder,
    emergencyNumber: isUntouched ? chosen.emergencyNumber : before.emergencyNumber,
  }
}

/** How many red-flag rules apply with a set, and how many there are. */
export const ruleCounts = (
  { redFlags }: Pick<KnowledgeBase, 'redFlags'>,
  guidelines: GuidelineSet,
): { readonly applied: number; readonly all: number } => ({
  applied: redFlags.filter(({ sets }) => sets.includes(guidelines)).length,
  all: redFlags.length,
})
