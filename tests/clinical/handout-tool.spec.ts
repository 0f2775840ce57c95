import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../tools/load-knowledge'
import { readRecordedCase, visitOfCase } from '../../tools/case-visit'
import { makePaper, type PaperRequest } from '../../tools/make-paper'
import { plainText, root, texts } from './handout-cases'

const knowledge = loadKnowledge(root)
const request: PaperRequest = {
  kind: 'handout',
  condition: undefined,
  language: 'en',
  overrideReason: null,
  date: '2026-11-24',
}
const line = (over: object = {}, findings: object = {}): string =>
  JSON.stringify({
    id: 'X1',
    findings: {
      age_years: 58,
      sex: 'male',
      region: 'buttock',
      laterality: 'right',
      size_mm: 62,
      ...findings,
    },
    diagnosis: { label: 'SECRET LABEL', id: 'lipoma' },
    malignant: true,
    urgency: 'emergency',
    source: { title: 'SECRET SOURCE' },
    ...over,
  })

const recorded = (text: string) => {
  const read = readRecordedCase(text, 'X1')
  if (!read.ok) throw new Error(read.error.detail)
  return read.value
}
const make = (text: string, over: Partial<PaperRequest> = {}) =>
  makePaper(recorded(text), { ...request, ...over }, texts, knowledge)

describe('reading a case', () => {
  it('knows the findings and nothing else of it', () => {
    expect(Object.keys(recorded(line()))).toEqual(['id', 'findings'])
    const other = line({ diagnosis: null, malignant: 'no', urgency: 1, source: 'x', summary: 5 })
    expect(recorded(other)).toEqual(recorded(line()))
  })

  it('says which key is wrong, and that a case is not there', () => {
    expect(readRecordedCase(line({}, { fever: 'yes' }), 'X1')).toMatchObject({
      error: { code: 'invalid', detail: expect.stringContaining('findings.fever') },
    })
    expect(readRecordedCase(line(), 'X2')).toMatchObject({ error: { code: 'not-found' } })
  })

  it('names a place on the recorded side only', () => {
    expect(visitOfCase(recorded(line()), '2026-11-24').visit.site?.placeId).toBe('buttock-right')
    const sideless = recorded(line({}, { laterality: undefined }))
    expect(visitOfCase(sideless, '2026-11-24').visit.site).toBeUndefined()
  })
})

describe('making a paper', () => {
  it('gives "still finding out" when no condition is named, whatever the diagnosis says', () => {
    const { document } = make(line())
    expect(document?.title).toBe('Your lump: we are still finding out')
    expect(document && plainText(document)).not.toContain('SECRET')
  })

  it('says the region and draws nothing when the side was not recorded', () => {
    const { document, notes } = make(line({}, { laterality: undefined }))
    expect(document && plainText(document)).toContain('On your buttock.')
    expect(document?.blocks.some(({ type }) => type === 'body-map')).toBe(false)
    expect(notes.join()).toContain('no place in the case')
  })

  it('assumes a review in six weeks for a text that watches, and says so', () => {
    const calm = line(
      {},
      { size_mm: 20, consistency: 'soft', mobility: 'mobile', growth: 'stable' },
    )
    const { document, notes } = make(calm, { condition: 'lipoma' })
    expect(document && plainText(document)).toContain('5 January 2027')
    expect(notes.join()).toContain('2027-01-05 is assumed')
  })

  it('holds a routine text while a red flag stands, unless a reason is given', () => {
    const growing = line({}, { growth: 'rapid', recent_growth_spurt: true, depth: 'deep' })
    const held = make(growing, { condition: 'lipoma' })
    expect(held.document).toBeUndefined()
    expect(held.notes.join()).toContain('held back by a red flag')
    expect(make(growing, { condition: 'lipoma', overrideReason: 'Seen.' }).document).toBeDefined()
  })

  it('makes a letter without an age that nobody recorded', () => {
    const { document } = make(line({}, { age_years: undefined }), { kind: 'letter' })
    expect(document && plainText(document)).toContain('age not recorded, male')
  })

  it.each([
    [{ condition: 'no-such' }, 'no such condition'],
    [{ kind: 'letter', language: 'es' }, 'in English'],
  ] as const)('refuses %j', (over, why) => {
    expect(make(line(), over)).toMatchObject({ isRequestWrong: true })
    expect(make(line(), over).notes.join()).toContain(why)
  })

  it('makes leaflet, letter and summary of every bundled case', () => {
    const file = readFileSync(join(root, 'tests/cases/development.jsonl'), 'utf8')
    for (const text of file.split('\n').filter((each) => each.trim() !== '')) {
      // The file is checked against the schema by the evaluation's own tests.
      const { id } = JSON.parse(text) as { id: string }
      const read = readRecordedCase(file, id)
      if (!read.ok) throw new Error(id)
      for (const kind of ['handout', 'letter', 'summary'] as const)
        expect(
          makePaper(read.value, { ...request, kind }, texts, knowledge).document,
          id,
        ).toBeDefined()
    }
  })
})
