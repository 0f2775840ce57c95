import type { CaseRecords } from '../case/case-records'
import { formatDate } from '../case/dates'
import type { IsoDate } from '../case/patient'
import type { Visit } from '../case/visit'
import type { Block, PrintDocument } from '../handout/blocks'
import type { Letterhead } from '../handout/letterhead'
import { buildVisitSummary } from '../handout/build-letter'
import { LETTER_WORDS } from '../handout/letter-words'
import type { KnowledgeBase } from '../knowledge/knowledge-base'

/** What a printed record is made with. */
export interface CaseRecordInput {
  readonly letterhead: Letterhead
  readonly knowledge: Pick<KnowledgeBase, 'redFlags' | 'version'>
  readonly demonstration: boolean
  readonly today: IsoDate
}

const heading = (text: string): Block => ({ type: 'heading', level: 2, text })
const paragraph = (text: string): Block => ({ type: 'paragraph', text })

/** The summary's blocks without its title, then what only the clinic's own record holds. */
const visitBlocks = (
  { patient }: CaseRecords,
  visit: Visit,
  input: CaseRecordInput,
): readonly Block[] => {
  const summary = buildVisitSummary({
    visit,
    patient,
    letterhead: input.letterhead,
    flags: visit.assessment.flags,
    rules: input.knowledge.redFlags,
    knowledgeVersion: visit.assessment.knowledgeVersion,
    told: '',
    demonstration: input.demonstration,
    regionAlone: visit.site === undefined,
    today: input.today,
    showName: true,
  })
  const note = visit.note.trim()
  const actions = (visit.recall ?? []).map(({ on, kind, by, reason }) =>
    `${formatDate(on)}: ${kind.replaceAll('-', ' ')}, ${by}. ${reason}`.trim(),
  )
  return [
    heading(`Visit of ${formatDate(visit.visitDate)}`),
    ...(summary.ok
      ? summary.value.blocks.slice(1)
      : [
          {
            type: 'box',
            tone: 'warning',
            title: 'Printed without its findings',
            lines: ['The place or the side of this visit is not clear. Look at it on the screen.'],
          } as const,
        ]),
    ...(note === '' ? [] : [heading('Note'), paragraph(note)]),
    ...(actions.length === 0
      ? []
      : [heading('Follow-up so far'), { type: 'list', items: actions } as const]),
  ]
}

const outcomeBlocks = ({ lump: { outcome } }: CaseRecords): readonly Block[] =>
  outcome
    ? [
        heading('Final diagnosis'),
        paragraph(
          `${outcome.label} (${outcome.establishedBy.replaceAll('-', ' ')}, ${formatDate(outcome.on)})`,
        ),
      ]
    : []

/** The record of cases for printing: every visit with note and follow-up, for the clinic's own file. */
export const buildCaseRecord = (
  cases: readonly CaseRecords[],
  input: CaseRecordInput,
): PrintDocument => {
  const title = 'Case record'
  return {
    kind: 'summary',
    language: 'en',
    title,
    conditionId: null,
    blocks: [
      { type: 'heading', level: 1, text: title },
      ...cases.flatMap((records) => [
        ...records.visits.flatMap((visit) => visitBlocks(records, visit, input)),
        ...outcomeBlocks(records),
      ]),
    ],
    footer: [input.letterhead.clinicName.trim(), `Printed ${formatDate(input.today)}`]
      .filter((part) => part !== '')
      .join(' · '),
    demonstration: input.demonstration ? LETTER_WORDS.demonstration : null,
    textVersion: input.knowledge.version,
  }
}
