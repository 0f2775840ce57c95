import type { RedFlag } from '../src/domain/assessment/assessment'
import type { Visit } from '../src/domain/case/visit'
import type { LeafletFacts } from '../src/domain/handout/build-leaflet'
import type { ConditionText } from '../src/domain/handout/texts'
import type { KnowledgeBase } from '../src/domain/knowledge/knowledge-base'
import type { FindingKey, FindingValue, FindingValues } from '../src/domain/vocabulary/findings'

const DAY = '2026-11-24'

const valueOf = (typical: NonNullable<ConditionText['typical'][FindingKey]>): FindingValue => {
  if (typeof typical === 'boolean') return typical
  if ('atLeast' in typical || 'atMost' in typical) {
    const range = typical as { atLeast?: number; atMost?: number }
    return range.atLeast ?? range.atMost ?? 1
  }
  return (typical as readonly string[])[0] ?? ''
}

/** What fits the condition, and a few things that were looked for: an ordinary full record. */
const findingsOf = ({ typical }: ConditionText): FindingValues => ({
  age_years: 46,
  sex: 'female',
  region: 'lower-back',
  laterality: 'left',
  size_mm: 45,
  duration_days: 200,
  lump_present: true,
  fever: false,
  weight_loss: false,
  limb_weakness: false,
  // The schema of the texts lets only values of the vocabulary through.
  ...(Object.fromEntries(
    Object.entries(typical).map(([key, value]) => [key, valueOf(value)]),
  ) as FindingValues),
})

const flagOf = ({ redFlags }: KnowledgeBase): RedFlag | undefined => {
  const rule = redFlags.find(({ withinHours }) => withinHours === 336)
  return (
    rule && {
      ruleId: rule.id,
      title: rule.title,
      state: 'fired',
      withinHours: rule.withinHours,
      action: rule.action,
      patientAction: rule.patientAction,
      sourceIds: [],
      because: [],
      askFirst: [],
      alsoListed: [],
      expired: false,
    }
  )
}

/**
 * A full record to measure every text with: place, side, size, findings that fit, plan, review and clinic; a flag of
 * two weeks for every text that may be given beside one.
 */
export const sampleFacts = (text: ConditionText, knowledge: KnowledgeBase): LeafletFacts => {
  const flag = flagOf(knowledge)
  const visit: Visit = {
    id: 'sample',
    patientId: 'sample',
    lumpId: 'sample',
    clinician: 'Dr Okafor',
    visitDate: DAY,
    site: { placeId: 'lumbar-left', region: 'lower-back', laterality: 'left' },
    findings: findingsOf(text),
    note: '',
    plan: 'We look at it again together.',
    followUp: { date: '2027-01-05', reason: 'Measure it again.' },
    overrides: [],
    savedAt: `${DAY}T09:00:00.000Z`,
    revision: 1,
    assessment: { knowledgeVersion: knowledge.version, top: [], flags: [] },
  }
  return {
    visit,
    patient: {
      id: 'sample',
      name: 'Ada Sample',
      chartNumber: '',
      birth: { kind: 'date', date: '1980-04-03' },
      sex: 'female',
      createdAt: `${DAY}T09:00:00.000Z`,
    },
    showName: true,
    letterhead: {
      clinician: 'Dr Okafor',
      clinicName: 'Millbrook Clinic',
      clinicPhone: '01632 960 001',
      outOfHoursPhone: '01632 960 002',
      emergencyNumber: '112',
    },
    flags: text.routine || !flag ? [] : [flag],
    overrideReason: null,
    demonstration: false,
    today: DAY,
  }
}
