import { expect, it } from 'vitest'
import type { RedFlag } from '../assessment/assessment'
import { newDraft, savedVisit, withDuration, withFinding, withPlace, withSize } from './edit-draft'
import {
  durationNow,
  flagsOnlyBefore,
  nextVisitDraft,
  stillOpenFromBefore,
  withRestAsBefore,
} from './next-visit'

const first = newDraft({
  id: 'v1',
  patientId: 'p',
  lumpId: 'l',
  clinician: 'Dr Demo',
  visitDate: '2026-01-01',
})
const before = savedVisit(
  withFinding(
    withFinding(
      withFinding(
        withDuration(withSize(withPlace(first, 'scapula-left'), { value: 45, unit: 'mm' }), {
          value: 6,
          unit: 'weeks',
        }),
        'growth',
        'slow',
      ),
      'consistency',
      'firm',
    ),
    'cancer_history',
    false,
  ),
  {
    id: 'p',
    name: 'Alex Example',
    chartNumber: '',
    birth: { kind: 'date', date: '1980-04-03' },
    sex: 'female',
    createdAt: '2026-01-01T09:00:00.000Z',
  },
  { knowledgeVersion: 'k', top: [], flags: [] },
  '2026-01-01T09:30:00.000Z',
)
const next = nextVisitDraft(before, { id: 'v2', clinician: 'Dr Other', visitDate: '2026-02-01' })

it('starts with the place of the lump and nothing else', () => {
  expect(next).toMatchObject({ id: 'v2', lumpId: 'l', patientId: 'p', clinician: 'Dr Other' })
  expect(next.site).toEqual(before.site)
  expect(next.findings).toEqual({ region: 'scapular', laterality: 'left' })
})

it('takes over what still holds only when told, and never size or growth', () => {
  expect(stillOpenFromBefore(next, before)).toEqual(['consistency', 'cancer_history'])
  const taken = withRestAsBefore(next, before)
  expect(taken.findings).toEqual({
    region: 'scapular',
    laterality: 'left',
    duration_days: 42 + 31,
    consistency: 'firm',
    cancer_history: false,
  })
  expect(taken.asLastTime).toEqual(['consistency', 'cancer_history'])
  expect(durationNow(before, '2026-02-01')).toBe(73)
})

it('leaves what was asked now, and forgets the mark of what is answered again', () => {
  const asked = withRestAsBefore(withFinding(next, 'consistency', 'hard'), before)
  expect(asked.findings.consistency).toBe('hard')
  expect(withFinding(asked, 'cancer_history', true).asLastTime).toBeUndefined()
})

it('keeps the flags of the visit before in sight until today raises them', () => {
  const flag = (ruleId: string, withinHours: RedFlag['withinHours']): RedFlag => ({
    ruleId,
    title: ruleId,
    state: 'open',
    withinHours,
    action: '',
    patientAction: '',
    sourceIds: [],
    because: [],
    askFirst: [],
    alsoListed: [],
    expired: false,
  })
  const flags = [flag('sarcoma', 336), flag('plan-only', null), flag('cord', 0)]
  const saved = { assessment: { knowledgeVersion: 'spec', top: [], flags } }
  expect(flagsOnlyBefore(saved, []).map(({ ruleId }) => ruleId)).toEqual(['sarcoma', 'cord'])
  expect(flagsOnlyBefore(saved, [flag('cord', 0)]).map(({ ruleId }) => ruleId)).toEqual(['sarcoma'])
})
