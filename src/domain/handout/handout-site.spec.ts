import { describe, expect, it } from 'vitest'
import { watchedLump } from '../../../tests/clinical/handout-cases'
import type { Site, VisitDraft } from '../case/visit'
import type { FindingValues } from '../vocabulary/findings'
import { PLACES } from '../vocabulary/places'
import { leafletSite } from './handout-site'

const visit = (site: Site | undefined, findings: FindingValues = {}): VisitDraft => {
  const { site: _, ...rest } = watchedLump
  return site ? { ...rest, site, findings } : { ...rest, findings }
}

const left: Site = { placeId: 'lumbar-left', region: 'lower-back', laterality: 'left' }

describe('leafletSite', () => {
  it('refuses a record without a place', () => {
    expect(leafletSite(visit(undefined, { region: 'buttock', laterality: 'left' }))).toMatchObject({
      error: { code: 'site-missing' },
    })
  })

  it.each([
    ['findings name the other side', left, { laterality: 'right' }],
    ['findings name another region', left, { region: 'buttock' }],
    ['the site names another side than the place', { ...left, laterality: 'right' }, {}],
    ['the site names another region than the place', { ...left, region: 'buttock' }, {}],
  ] as const)('refuses when %s', (_, site, findings) => {
    expect(leafletSite(visit(site, findings))).toMatchObject({ error: { code: 'site-conflict' } })
  })

  it('names the patient’s side of every sided place, and only that one', () => {
    for (const place of PLACES) {
      const { laterality } = place
      const site = { placeId: place.id, region: place.region, ...(laterality && { laterality }) }
      const found = leafletSite(visit(site))
      if (!found.ok) throw new Error(`${place.id}: ${found.error.code}`)
      const { words, side } = found.value
      expect(side, place.id).toBe(laterality === 'midline' ? undefined : laterality)
      if (side) expect(words, place.id).toContain(side)
      if (side !== 'left') expect(words, place.id).not.toMatch(/\bleft\b/)
      if (side !== 'right') expect(words, place.id).not.toMatch(/\bright\b/)
    }
  })

  it('says both sides without naming one', () => {
    const found = leafletSite(visit({ ...left, laterality: 'bilateral' }))
    expect(found).toMatchObject({
      value: { words: 'on your lower back, on both sides', side: undefined },
    })
  })

  it('adds a side from the findings where the place has none', () => {
    const site: Site = { placeId: 'back', region: 'back' }
    expect(leafletSite(visit(site, { laterality: 'right' }))).toMatchObject({
      value: { words: expect.stringContaining('right'), side: 'right' },
    })
  })
})
