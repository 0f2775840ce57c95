import { describe, expect, it } from 'vitest'
import { evaluateRedFlags } from '../../src/domain/assessment/red-flags'
import type { FindingValues } from '../../src/domain/vocabulary/findings'
import { rules } from './red-flag-rules'

const today = '2026-11-24'

describe('everyday lumps raise nothing', () => {
  const everyday: Readonly<Record<string, FindingValues>> = {
    'a typical soft lipoma, unchanged for years': {
      age_years: 51,
      sex: 'female',
      region: 'upper-back',
      laterality: 'left',
      duration_days: 2900,
      size_mm: 60,
      growth: 'stable',
      depth: 'subcutaneous',
      consistency: 'soft',
      mobility: 'mobile',
      lump_present: true,
      pain: false,
      tender: false,
    },
    'a cyst with a punctum': {
      age_years: 38,
      sex: 'male',
      region: 'mid-back',
      duration_days: 900,
      size_mm: 18,
      growth: 'slow',
      depth: 'skin',
      consistency: 'firm',
      mobility: 'mobile',
      punctum: true,
      attached_to_skin: true,
      lump_present: true,
    },
    'a normal seventh neck vertebra': {
      age_years: 29,
      sex: 'female',
      region: 'neck-posterior',
      laterality: 'midline',
      duration_days: 60,
      growth: 'stable',
      depth: 'bone',
      consistency: 'bony',
      mobility: 'fixed',
      lump_present: true,
      tender: false,
      pain: false,
    },
    'a node with a cold, adult': {
      age_years: 33,
      sex: 'female',
      region: 'neck-lateral',
      duration_days: 6,
      size_mm: 14,
      consistency: 'rubbery',
      mobility: 'mobile',
      tender: true,
      recent_infection: true,
      dysphagia_or_sore_throat: true,
      lump_present: true,
    },
    'a node with a cold, child': {
      age_years: 5,
      sex: 'male',
      region: 'neck-lateral',
      duration_days: 5,
      size_mm: 14,
      consistency: 'rubbery',
      mobility: 'mobile',
      tender: true,
      fever: true,
      recent_infection: true,
      lump_present: true,
    },
    'a small boil in a healthy adult': {
      age_years: 27,
      sex: 'male',
      region: 'buttock',
      duration_days: 4,
      size_mm: 20,
      growth: 'rapid',
      depth: 'skin',
      consistency: 'fluctuant',
      erythema: true,
      warmth: true,
      tender: true,
      pain: true,
      fever: false,
      diabetes: false,
      lump_present: true,
    },
    'a knot after lifting': {
      age_years: 41,
      sex: 'male',
      region: 'upper-back',
      laterality: 'right',
      duration_days: 5,
      consistency: 'firm',
      border: 'ill-defined',
      tender: true,
      pain: true,
      strain_or_overuse: true,
      changes_with_muscle_contraction: true,
      lump_present: true,
    },
  }

  const deadlines = (values: FindingValues) =>
    (['uk-nice', 'scotland', 'us', 'international'] as const).flatMap((guidelines) =>
      evaluateRedFlags(values, rules, {}, { guidelines, today })
        .filter((flag) => flag.withinHours !== null)
        .map((flag) => `${guidelines}: ${flag.ruleId}`),
    )

  it.each(Object.entries(everyday))('%s', (_name, values) => {
    expect(deadlines(values)).toEqual([])
  })
})
