import type { IsoDate, Patient } from '../../../../domain/case/patient'
import type { IssuedHandout, Visit } from '../../../../domain/case/visit'
import { formatDate } from '../../../../domain/case/dates'
import type { PrintDocument } from '../../../../domain/handout/blocks'
import type { ClinicText } from '../../../../domain/handout/clinic-texts'
import type { HandoutFailure } from '../../../../domain/handout/build-handout'
import type { Letterhead } from '../../../../domain/handout/letterhead'
import { buildLeaflet } from '../../../../domain/handout/build-leaflet'
import { buildLetter, buildVisitSummary } from '../../../../domain/handout/build-letter'
import type { LanguageReach } from '../../../../domain/handout/leaflet-language'
import { referralReason } from '../../../../domain/handout/referral-reason'
import type { ConditionTextId, HandoutTexts } from '../../../../domain/handout/texts'
import type { KnowledgeBase } from '../../../../domain/knowledge/knowledge-base'
import type { Result } from '../../../../shared/result'
import type { PaperForm } from './paper-choices'

/** What a paper is made from besides the clinician's choices. */
export interface PaperSource {
  readonly visit: Visit
  readonly patient: Patient
  readonly given: readonly IssuedHandout[]
  readonly letterhead: Letterhead
  readonly clinicTexts: readonly ClinicText[]
  readonly knowledge: KnowledgeBase
  readonly texts: HandoutTexts
  readonly demonstration: boolean
  readonly today: IsoDate
}

export type PaperFailure = HandoutFailure | 'text-missing'

/** A paper as built from the record, before it is edited. */
export interface Paper {
  readonly document: PrintDocument
  /** How far a leaflet goes in its language; missing for papers in English only. */
  readonly reach?: LanguageReach['kind']
}

/** A first wording of what the patient was told: the leaflets of this visit, or nothing. */
export const toldSoFar = ({ given }: Pick<PaperSource, 'given'>): string =>
  given
    .map(
      ({ title, issuedAt }) => `Leaflet given on ${formatDate(issuedAt.slice(0, 10))}: ${title}.`,
    )
    .join(' ')

/** A first wording of why the patient is referred. */
export const reasonSoFar = ({ visit }: Pick<PaperSource, 'visit'>): string =>
  referralReason(visit, visit.assessment.flags)

/** The leaflet, letter or summary as the choices ask; every word from the record or from a shipped text. */
export const buildPaper = (
  source: PaperSource,
  form: PaperForm,
  textId: ConditionTextId,
): Result<Paper, PaperFailure> => {
  const { visit, patient, letterhead, knowledge, demonstration, today } = source
  const { flags, knowledgeVersion } = visit.assessment
  const shared = { visit, patient, letterhead, flags, demonstration, today }
  if (form.kind === 'handout') {
    const reason = form.overrideReason.trim()
    return buildLeaflet(
      {
        ...shared,
        clinicTexts: source.clinicTexts,
        showName: form.showName,
        overrideReason: reason === '' ? null : reason,
      },
      source.texts,
      textId,
      form.language,
    )
  }
  const told = form.told ?? toldSoFar(source)
  const paper = { ...shared, rules: knowledge.redFlags, knowledgeVersion, told }
  const built =
    form.kind === 'letter'
      ? buildLetter({
          ...paper,
          addressee: form.addressee,
          reason: form.reason ?? reasonSoFar(source),
        })
      : buildVisitSummary({ ...paper, showName: form.showName })
  return built.ok ? { ok: true, value: { document: built.value } } : built
}
