import { expect, it } from 'vitest'
import { amendedVisit, amendmentOf, isAmendment } from './amend-visit'
import { newDraft, savedVisit, withFinding } from './edit-draft'
import type { Patient } from './patient'

const patient: Patient = {
  id: 'p',
  name: 'Alex Example',
  chartNumber: '',
  birth: { kind: 'date', date: '1980-11-24' },
  sex: 'female',
  createdAt: '2026-11-24T09:00:00.000Z',
}
const said = { knowledgeVersion: 'k', top: [], flags: [] }
const draft = withFinding(
  newDraft({ id: 'v', patientId: 'p', lumpId: 'l', clinician: 'D', visitDate: '2026-11-24' }),
  'tender',
  false,
)
const visit = savedVisit(draft, patient, said, '2026-11-24T09:30:00.000Z')

it('keeps every earlier version, and none inside another', () => {
  const first = amendmentOf(visit)
  expect(isAmendment(first)).toBe(true)
  expect(first.findings).toEqual({ tender: false })
  const second = amendedVisit(withFinding(first, 'tender', true), patient, said, 'b', visit)
  if (!second.ok) throw new Error(second.error.code)
  expect(second.value).toMatchObject({ revision: 2, findings: { tender: true } })
  const third = amendedVisit(amendmentOf(second.value), patient, said, 'c', second.value)
  if (!third.ok) throw new Error(third.error.code)
  expect(third.value.revision).toBe(3)
  expect(third.value.earlier?.map(({ revision, findings }) => [revision, findings.tender])).toEqual(
    [
      [1, false],
      [2, true],
    ],
  )
  expect(third.value).not.toHaveProperty('amends')
})

it('keeps what was done about the visit since', () => {
  const recall = [{ at: 'x' }] as unknown as NonNullable<typeof visit.recall>
  const amended = amendedVisit(amendmentOf(visit), patient, said, 'b', { ...visit, recall })
  expect(amended).toMatchObject({ ok: true, value: { recall } })
})

it('refuses to replace a version that it did not begin from', () => {
  const first = amendmentOf(visit)
  for (const stored of [undefined, { ...visit, revision: 2 }, { ...visit, id: 'w' }])
    expect(amendedVisit(first, patient, said, 'b', stored)).toMatchObject({ ok: false })
})
