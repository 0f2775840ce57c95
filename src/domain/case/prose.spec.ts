import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CHOICES, YES_NO_GROUPS, YES_NO_KEYS, type FindingValues } from '../vocabulary/findings'
import { findingPhrase } from '../vocabulary/words'
import { withFinding, withGroupDenied, withPlace } from './edit-draft'
import { proseSentences, proseText, sentenceText } from './prose'
import { EMPTY_DRAFT as empty } from '../../../tests/support/empty-draft'

it('writes what is there and what is not, and nothing of what was not asked', () => {
  const draft = withGroupDenied(
    withFinding(
      withFinding(
        withFinding(withPlace(empty, 'scapula-left'), 'duration_days', 56),
        'tender',
        false,
      ),
      'fever',
      true,
    ),
    ['weight_loss', 'night_sweats'],
  )
  expect(proseText(draft)).toBe(
    [
      'Left shoulder blade (scapula); first noticed 8 weeks before.',
      'The lump: not tender.',
      'General health now: fever. Asked as a group: no weight loss; no night sweats.',
    ].join('\n'),
  )
  expect(proseText(empty)).toBe('')
})

const findings: fc.Arbitrary<FindingValues> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...YES_NO_KEYS), fc.boolean(), { maxKeys: 40 }),
    fc.option(fc.constantFrom(...CHOICES.growth), { nil: undefined }),
  )
  .map(([yesNo, growth]) => ({ ...yesNo, ...(growth ? { growth } : {}) }))

/** Reads the sentences back: which findings do they say are present, which absent? */
const readBack = (draft: Parameters<typeof proseSentences>[0]): Record<string, boolean> =>
  Object.fromEntries(
    proseSentences(draft).flatMap(({ about, fragments, asGroup }) => {
      if (about === 'description') return []
      return [...fragments, ...asGroup].map((fragment) => {
        const key = YES_NO_GROUPS[about].find(
          (one) => findingPhrase(one, true) === fragment || findingPhrase(one, false) === fragment,
        )
        return [key, key !== undefined && findingPhrase(key, true) === fragment]
      })
    }),
  )

it('says exactly what the record says', () => {
  fc.assert(
    fc.property(findings, fc.subarray([...YES_NO_KEYS]), (values, denied) => {
      const draft = withGroupDenied({ ...empty, findings: values }, denied)
      const { growth: _, ...yesNo } = draft.findings
      expect(readBack(draft)).toEqual(yesNo)
      for (const sentence of proseSentences(draft))
        for (const words of [...sentence.fragments, ...sentence.asGroup])
          expect(sentenceText(sentence).toLowerCase()).toContain(words.toLowerCase())
    }),
    { numRuns: 500 },
  )
})
