import { fail, ok, type Result } from '../../shared/result'
import { savedVisit } from './edit-draft'
import type { IsoInstant, Patient } from './patient'
import type { EarlierVersion, Visit, VisitDraft } from './visit'

/** A draft that amends a saved visit: everything it holds, to be saved in its place. */
export const amendmentOf = (visit: Visit): VisitDraft => {
  const {
    savedAt: _at,
    revision,
    assessment: _said,
    recall: _recall,
    earlier: _earlier,
    ...draft
  } = visit
  const { age_years: _age, sex: _sex, ...findings } = draft.findings
  return { ...draft, findings, amends: revision }
}

/** True when saving the draft replaces a visit that is already kept. */
export const isAmendment = (draft: VisitDraft): draft is VisitDraft & { readonly amends: number } =>
  draft.amends !== undefined

/**
 * The amended visit: one revision on, with the version it replaces kept inside. 'changed-meanwhile'
 * when the stored visit is not the one that the draft began from: nothing may be lost in silence.
 */
export const amendedVisit = (
  draft: VisitDraft,
  patient: Patient,
  assessment: Visit['assessment'],
  savedAt: IsoInstant,
  stored: Visit | undefined,
): Result<Visit, 'changed-meanwhile'> => {
  if (!stored || stored.id !== draft.id || stored.revision !== draft.amends)
    return fail('changed-meanwhile')
  const { amends, ...content } = draft
  const { earlier = [], ...before } = stored
  const replaced: EarlierVersion = before
  return ok({
    ...savedVisit(content, patient, assessment, savedAt),
    ...(stored.recall ? { recall: stored.recall } : {}),
    revision: amends + 1,
    earlier: [...earlier, replaced],
  })
}
