import type { RedFlag } from '../assessment/assessment'
import type { VisitDraft } from '../case/visit'
import type { MythId } from './texts'

/** Hours up to which a standing flag silences what calms: two weeks. */
const CALM_FROM_HOURS = 336

const isSoftAndMobile = ({ findings: { consistency, mobility, depth } }: VisitDraft): boolean =>
  (consistency === undefined || consistency === 'soft' || consistency === 'rubbery') &&
  (mobility === undefined || mobility === 'mobile') &&
  (depth === undefined || depth === 'skin' || depth === 'subcutaneous')

/**
 * What is commonly believed and fits this record: nothing on lumps where none is felt, nothing on painless ones where
 * it hurts, and no "most lumps are harmless" while a flag of two weeks or less stands. Never empty.
 */
export const fittingMyths = (
  ids: readonly MythId[],
  visit: VisitDraft,
  flags: readonly RedFlag[],
): readonly MythId[] => {
  const { lump_present: lump, pain, tender } = visit.findings
  const isFlagged = flags.some(({ withinHours }) => (withinHours ?? Infinity) <= CALM_FROM_HOURS)
  const fits: Readonly<Record<MythId, boolean>> = {
    'most-lumps': lump !== false && !isFlagged,
    'spine-tumour-rare': lump !== false && !isFlagged,
    painless: lump !== false && pain !== true && tender !== true,
    'soft-and-mobile': lump !== false && isSoftAndMobile(visit),
    'bone-bumps': !isFlagged,
    'spine-is-strong': !isFlagged,
    bruise: true,
    'ask-early': true,
  }
  const kept = ids.filter((id) => fits[id])
  return kept.length === 0 ? ['ask-early'] : kept
}
