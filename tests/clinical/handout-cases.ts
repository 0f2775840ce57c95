import { fileURLToPath } from 'node:url'
import type { RedFlag } from '../../src/domain/assessment/assessment'
import type { Patient } from '../../src/domain/case/patient'
import type { Visit } from '../../src/domain/case/visit'
import type { Block, PrintDocument } from '../../src/domain/handout/blocks'
import type { HandoutInput } from '../../src/domain/handout/build-handout'
import { findHandoutText, type ConditionTextId } from '../../src/domain/handout/texts'
import { loadHandoutTexts } from '../../tools/load-handout-texts'

/** The repository root. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every shipped text, loaded once. */
export const texts = loadHandoutTexts(root)

/** An English text; missing texts fail the test. */
export const english = (id: ConditionTextId) => {
  const found = findHandoutText(texts, 'en', id)
  if (!found) throw new Error(`no English text: ${id}`)
  return found
}

export const patient: Patient = {
  id: 'patient-1',
  name: 'Wilhelmina Featherstone',
  chartNumber: 'C-1041',
  birth: { kind: 'date', date: '1980-04-03' },
  sex: 'female',
  createdAt: '2027-03-01T09:00:00.000Z',
}

/** A soft mobile lump of 45 mm on the left of the middle back, watched. */
export const watchedLump: Visit = {
  id: 'visit-1',
  patientId: 'patient-1',
  lumpId: 'lump-1',
  clinician: 'Dr Okafor',
  visitDate: '2027-03-01',
  site: { placeId: 'thoracic-mid-left', region: 'mid-back', laterality: 'left' },
  typedSize: { value: 4.5, unit: 'cm' },
  typedDuration: { value: 4, unit: 'years' },
  findings: {
    age_years: 46,
    sex: 'female',
    region: 'mid-back',
    laterality: 'left',
    size_mm: 45,
    duration_days: 1461,
    consistency: 'soft',
    mobility: 'mobile',
    growth: 'slow',
    tender: false,
    erythema: false,
    fever: false,
    weight_loss: false,
    lump_present: true,
  },
  note: 'Private note that never leaves the record.',
  workingDiagnosis: { conditionId: 'lipoma', label: 'Lipoma' },
  plan: 'Watch it.\nPhoto with a ruler once a month.',
  followUp: { date: '2027-06-01', reason: 'Measure the lump again.' },
  overrides: [],
  savedAt: '2027-03-01T09:20:00.000Z',
  revision: 1,
  assessment: { knowledgeVersion: 'test', top: [], flags: [] },
}

/** A made-up flag; `over` sets what the test is about. */
export const flag = (over: Partial<RedFlag> = {}): RedFlag => ({
  ruleId: 'sts-adult-growing',
  title: 'Growing lump in an adult',
  state: 'fired',
  withinHours: 336,
  action: 'Ultrasound within 2 weeks.',
  patientAction: 'You need an ultrasound scan of the lump.',
  sourceIds: [],
  because: ['growth'],
  askFirst: [],
  alsoListed: [],
  expired: false,
  ...over,
})

/** Input of a leaflet for the watched lump; `over` sets what the test is about. */
export const handoutInput = (
  id: ConditionTextId,
  over: Partial<HandoutInput> = {},
): HandoutInput => {
  const { text, common, words, language } = english(id)
  return {
    visit: watchedLump,
    patient,
    showName: false,
    text,
    common,
    words,
    language,
    fellBack: false,
    letterhead: {
      clinician: 'Dr Okafor',
      clinicName: 'Millbrook Clinic',
      clinicPhone: '01632 960 001',
      outOfHoursPhone: '01632 960 002',
      emergencyNumber: '112',
    },
    flags: [],
    overrideReason: null,
    demonstration: false,
    today: '2027-03-01',
    ...over,
  }
}

/** Every text of a block, alternatives included. */
export const blockTexts = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'box':
      return [block.title, ...block.lines]
    case 'table':
      return [
        ...[block.caption, ...block.head, ...block.rows.flat()],
        ...(block.beside
          ? [block.beside.caption, ...block.beside.head, ...block.beside.rows.flat()]
          : []),
      ]
    case 'beside':
      return [...block.own, ...block.english].flatMap(blockTexts)
    case 'body-map':
      return [block.alternative, block.caption]
  }
}

/** The whole document as plain text, a line a piece. */
export const plainText = (document: PrintDocument): string =>
  [document.title, ...document.blocks.flatMap(blockTexts), document.footer].join('\n')
