import type { EstablishedBy } from '../../../../domain/case/outcome'

/** How a final diagnosis was established, in words. */
export const ESTABLISHED_KEYS: Readonly<Record<EstablishedBy, string>> = {
  histology: 'review.established.histology',
  microbiology: 'review.established.microbiology',
  imaging: 'review.established.imaging',
  'follow-up': 'review.established.followUp',
  clinical: 'review.established.clinical',
  'not-said': 'review.established.notSaid',
}

/** The ways that are offered here; 'not-said' only comes with imported cases. */
export const outcomeChoices: readonly EstablishedBy[] = [
  'histology',
  'microbiology',
  'imaging',
  'follow-up',
  'clinical',
]
