import type { RedFlag } from '../assessment/assessment'
import type {
  FindingKey,
  FindingValue,
  FindingValues,
  Laterality,
  Region,
  YesNoKey,
} from '../vocabulary/findings'
import { placeOf, placeOnSide, type PlaceId } from '../vocabulary/places'
import { durationInDays, sizeInMm } from './measures'
import type { IsoDate, IsoInstant, Patient } from './patient'
import type { DurationUnit, Lump, SizeUnit, Typed, Visit, VisitDraft } from './visit'
import { assessedFindings } from './validate'

/** The object without one key: how a finding goes back to "not asked". */
const without = <T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = object
  return rest
}

/** The draft in which one finding no longer counts as answered together with others. */
const withoutMark = (
  draft: VisitDraft,
  field: 'askedAsGroup' | 'asLastTime',
  key: FindingKey,
): VisitDraft => {
  const marked: readonly FindingKey[] | undefined = draft[field]
  if (!marked?.includes(key)) return draft
  const left = marked.filter((other) => other !== key)
  return left.length > 0 ? { ...draft, [field]: left } : without(draft, field)
}

/** Sets one finding as answered by itself; undefined takes it back to "not asked". */
export const withFinding = (
  draft: VisitDraft,
  key: FindingKey,
  value: FindingValue | undefined,
): VisitDraft => {
  const rest = without(draft.findings, key)
  // A computed key widens to string; key and value come from one vocabulary entry.
  const findings = (value === undefined ? rest : { ...rest, [key]: value }) as FindingValues
  return { ...withoutMark(withoutMark(draft, 'askedAsGroup', key), 'asLastTime', key), findings }
}

/** Answers no to every one of these findings that is not asked yet, and keeps that they were asked together. */
export const withGroupDenied = (draft: VisitDraft, keys: readonly YesNoKey[]): VisitDraft => {
  const open = keys.filter((key) => draft.findings[key] === undefined)
  if (open.length === 0) return draft
  const denied = Object.fromEntries(open.map((key) => [key, false]))
  return {
    ...draft,
    findings: { ...draft.findings, ...denied },
    askedAsGroup: [...(draft.askedAsGroup ?? []), ...open],
  }
}

/** Sets the largest diameter as typed, and the same in millimetres among the findings. */
export const withSize = (draft: VisitDraft, size: Typed<SizeUnit> | undefined): VisitDraft => {
  const bare = without(withFinding(draft, 'size_mm', undefined), 'typedSize')
  if (!size) return bare
  return { ...withFinding(bare, 'size_mm', sizeInMm(size)), typedSize: size }
}

/** Sets the time since first noticed as typed, and the same in days among the findings. */
export const withDuration = (
  draft: VisitDraft,
  duration: Typed<DurationUnit> | undefined,
): VisitDraft => {
  const bare = without(withFinding(draft, 'duration_days', undefined), 'typedDuration')
  if (!duration) return bare
  return {
    ...withFinding(bare, 'duration_days', durationInDays(duration)),
    typedDuration: duration,
  }
}

/** Sets the place; region and side of the findings follow it. */
export const withPlace = (draft: VisitDraft, placeId: PlaceId | undefined): VisitDraft => {
  const cleared = withFinding(withFinding(draft, 'region', undefined), 'laterality', undefined)
  const bare = without(cleared, 'site')
  if (!placeId) return bare
  const { region, laterality } = placeOf(placeId)
  const located = withFinding(withFinding(bare, 'region', region), 'laterality', laterality)
  return { ...located, site: { placeId, region, ...(laterality ? { laterality } : {}) } }
}

/** Says that the finding is on both sides, or takes it back to the side of the place. */
export const withBilateral = (draft: VisitDraft, bilateral: boolean): VisitDraft => {
  if (!draft.site) return draft
  const own = placeOf(draft.site.placeId).laterality
  const laterality: Laterality | undefined = bilateral ? 'bilateral' : own
  const site = { ...without(draft.site, 'laterality'), ...(laterality ? { laterality } : {}) }
  return { ...withFinding(draft, 'laterality', laterality), site }
}

/** Says the region without a place in it: what is known of the side stays open. */
export const withRegion = (draft: VisitDraft, region: Region): VisitDraft =>
  draft.site?.region === region ? draft : withFinding(withPlace(draft, undefined), 'region', region)

/** The place on another side: the same one mirrored where the map has it in this region, else the region with that side. */
export const withSide = (draft: VisitDraft, side: Laterality): VisitDraft => {
  const { site } = draft
  if (!site) return withFinding(draft, 'laterality', side)
  if (site.laterality === side) return draft
  if (side === 'bilateral') return withBilateral(draft, true)
  const moved = placeOnSide(site.placeId, side)
  if (moved !== undefined && placeOf(moved).region === site.region) return withPlace(draft, moved)
  return withFinding(withRegion(withPlace(draft, undefined), site.region), 'laterality', side)
}

/** An empty draft for one lump of one patient, in one clinician's hands. */
export const newDraft = (of: {
  readonly id: string
  readonly patientId: string
  readonly lumpId: string
  readonly clinician: string
  readonly visitDate: IsoDate
}): VisitDraft => ({ ...of, findings: {}, note: '', plan: '', overrides: [] })

/** True when nothing has been entered yet. */
export const isEmptyDraft = (draft: VisitDraft): boolean =>
  Object.keys(draft.findings).length === 0 &&
  draft.note === '' &&
  draft.plan === '' &&
  !draft.workingDiagnosis &&
  !draft.ownView &&
  draft.overrides.length === 0 &&
  !draft.followUp

/**
 * Flags as they go into the record. A rule that waited for an answer becomes a flag when the record
 * is saved without it: silence never closes a flag. What was not asked stays named in askFirst.
 */
export const flagsAtSave = (flags: readonly RedFlag[]): readonly RedFlag[] =>
  flags.map((flag) => (flag.state === 'open' ? { ...flag, state: 'fired' as const } : flag))

/** The saved visit made from a draft. Age and sex are fixed as they were on the visit date. */
export const savedVisit = (
  draft: VisitDraft,
  patient: Patient,
  assessment: Visit['assessment'],
  savedAt: IsoInstant,
): Visit => ({
  ...draft,
  findings: assessedFindings(draft, patient),
  assessment: { ...assessment, flags: flagsAtSave(assessment.flags) },
  savedAt,
  revision: 1,
})

/** The lump that a draft is about, as it is first stored. */
export const lumpOf = (draft: VisitDraft, createdAt: IsoInstant): Lump => ({
  id: draft.lumpId,
  patientId: draft.patientId,
  createdAt,
})
