import { describe, expect, it } from 'vitest'
import { english, watchedLump } from '../../../tests/clinical/handout-cases'
import type { Site, VisitDraft } from '../case/visit'
import type { FindingValues } from '../vocabulary/findings'
import { PLACES } from '../vocabulary/places'
import { agreedSite, leafletSite } from './handout-site'

const visit = (site: Site | undefined, findings: FindingValues = {}): VisitDraft => {
  const { site: _, ...rest } = watchedLump
  return site ? { ...rest, site, findings } : { ...rest, findings }
}

const { words, common } = english('lipoma')
const said = (of: VisitDraft) => {
  const found = agreedSite(of)
  if (!found.ok) throw new Error(found.error.code)
  return leafletSite(found.value, words, common.phrases)
}

const left: Site = { placeId: 'lumbar-left', region: 'lower-back', laterality: 'left' }

describe('site of a leaflet', () => {
  it('refuses a record without a place', () => {
    expect(agreedSite(visit(undefined, { region: 'buttock', laterality: 'left' }))).toMatchObject({
      error: { code: 'site-missing' },
    })
  })

  it.each([
    ['findings name the other side', left, { laterality: 'right' }],
    ['findings name another region', left, { region: 'buttock' }],
    ['the site names another side than the place', { ...left, laterality: 'right' }, {}],
    ['the site names another region than the place', { ...left, region: 'buttock' }, {}],
  ] as const)('refuses when %s', (_, site, findings) => {
    expect(agreedSite(visit(site, findings))).toMatchObject({ error: { code: 'site-conflict' } })
  })

  it('names the patient’s side of every sided place, and only that one', () => {
    for (const place of PLACES) {
      const { laterality } = place
      const site = { placeId: place.id, region: place.region, ...(laterality && { laterality }) }
      const { words, side } = said(visit(site))
      expect(side, place.id).toBe(laterality === 'midline' ? undefined : laterality)
      if (side) expect(words, place.id).toContain(side)
      if (side !== 'left') expect(words, place.id).not.toMatch(/\bleft\b/)
      if (side !== 'right') expect(words, place.id).not.toMatch(/\bright\b/)
    }
  })

  it('says both sides without naming one', () => {
    expect(said(visit({ ...left, laterality: 'bilateral' }))).toMatchObject({
      words: 'on your lower back, on both sides',
      side: undefined,
    })
  })

  it('adds a side from the findings where the place has none', () => {
    const site: Site = { placeId: 'back', region: 'back' }
    expect(said(visit(site, { laterality: 'right' }))).toMatchObject({
      words: expect.stringContaining('right'),
      side: 'right',
    })
  })

  it('marks both sides of a lump on both sides, and one side of any other', () => {
    const both: Site = { placeId: 'lumbar-left', region: 'lower-back', laterality: 'bilateral' }
    expect(said(visit(both)).otherPlaceId).toBe('lumbar-right')
    expect(said(visit(left)).otherPlaceId).toBeUndefined()
  })
})
