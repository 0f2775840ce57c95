import { describe, expect, it } from 'vitest'
import { english, handoutInput, texts } from '../../../tests/clinical/handout-cases'
import { buildHandout, textSlots } from './build-handout'
import { buildLeaflet } from './build-leaflet'
import { isOutdated, partOfBlock, withWording, wordingOf, type ClinicText } from './clinic-texts'
import type { RedFlag } from '../assessment/assessment'

const lipoma = english('lipoma').text
const by = { savedAt: '2026-11-24T10:00:00.000Z', by: 'Dr A' }
const kept = (
  part: ClinicText['part'],
  lines: readonly string[],
  all: readonly ClinicText[] = [],
) => {
  const next = withWording(all, lipoma, 'en', part, { ...by, lines })
  if (!next.ok) throw new Error(next.error.code)
  return next.value
}
const leaflet = (clinicTexts: readonly ClinicText[], change = {}, language = 'en') => {
  const built = buildLeaflet(
    { ...handoutInput('lipoma'), clinicTexts, ...change },
    texts,
    'lipoma',
    language,
  )
  if (!built.ok) throw new Error(built.error.code)
  return built.value.document
}
const said = (document: unknown) => JSON.stringify(document)

describe("the clinic's own words", () => {
  const own = kept('atHome', ['Swim as you like. Call {emergency} if you cannot breathe.'])

  it('take the place of the shipped ones, with the numbers of the settings', () => {
    const document = leaflet(own)
    expect(said(document)).toContain('Swim as you like.')
    expect(said(document)).not.toContain('{emergency}')
    expect(said(document)).not.toContain(lipoma.atHome[0])
    expect(document.textVersion).toContain('own words of 2026-11-24')
  })

  it('never touch what to watch for', () => {
    const table = (document: ReturnType<typeof leaflet>) =>
      document.blocks.filter(({ type }) => type === 'table')
    expect(table(leaflet(own))).toEqual(table(leaflet([])))
  })

  it('are left out beside a red flag, for a child and beside another language', () => {
    const flag = {
      withinHours: 336,
      state: 'open',
      patientAction: 'See us.',
      because: [],
    } as unknown as RedFlag
    const { visit } = handoutInput('lipoma')
    const child = { ...visit, findings: { ...visit.findings, age_years: 6 } }
    expect(said(leaflet(own, { flags: [flag], overrideReason: 'seen' }))).not.toContain('Swim')
    expect(said(leaflet(own, { visit: child }))).not.toContain('Swim')
    expect(said(leaflet(own, {}, 'es'))).not.toContain('Swim')
  })

  it('are kept version by version, and marked when the shipped text is another one', () => {
    const twice = kept('atHome', ['Walk.'], own)
    expect(twice[0]?.wordings.map(({ lines }) => lines.length)).toEqual([1, 1])
    expect(said(leaflet(twice))).toContain('Walk.')
    const back = twice.map((each) => ({ ...each, inUse: null }))
    expect(said(leaflet(back))).toContain(lipoma.atHome[0])
    const [first] = own
    if (!first) throw new Error('nothing was kept')
    expect(isOutdated(first, lipoma)).toBe(false)
    expect(isOutdated(first, { ...lipoma, atHome: ['Rest.'] })).toBe(true)
  })

  it('may not turn a probable condition into a certain one', () => {
    const certain = withWording([], lipoma, 'en', 'mainPoint', { ...by, lines: ['This is fat.'] })
    expect(certain).toMatchObject({ ok: false, error: { code: 'says-certain' } })
  })
})

it('knows which blocks of a leaflet come from the text, and no block that comes from the record', () => {
  const input = handoutInput('lipoma')
  const built = buildHandout(input)
  if (!built.ok) throw new Error(built.error.code)
  const slots = textSlots(input.visit, input.common, input.letterhead)
  const parts = built.value.blocks.map((block) => [block.type, partOfBlock(block, lipoma, slots)])
  expect(parts.flatMap(([, part]) => part ?? [])).toEqual([
    'mainPoint',
    'whatItIs',
    'next',
    'atHome',
    'treatment',
    'sayBack',
  ])
  expect(parts.filter(([type, part]) => part && (type === 'table' || type === 'body-map'))).toEqual(
    [],
  )
})

it("puts the clinic's emergency number back into its slot, whole numbers only", () => {
  const list = {
    type: 'list',
    items: ['Call 999 or +1 (999) {now}.', 'It is 1999 or 9990.'],
  } as const
  expect(wordingOf(list, '999')[1]).toBe('It is 1999 or 9990.')
  expect(wordingOf(list, '999')[0]).toMatch(/^Call \{emergency\} or/)
  expect(wordingOf(list, '999').join(' ')).not.toContain('{now}')
})
