import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyFacts } from '../../src/domain/case/command-line/apply-facts'
import { factsOf } from '../../src/domain/case/command-line/facts'
import { parseLine } from '../../src/domain/case/command-line/parse-line'
import { factsOfFindings, printFacts } from '../../src/domain/case/command-line/print-facts'
import { withGroupDenied } from '../../src/domain/case/edit-draft'
import { proseSentences, proseText } from '../../src/domain/case/prose'
import {
  CHOICE_KEYS,
  CHOICES,
  YES_NO_GROUPS,
  YES_NO_KEYS,
  type FindingValues,
} from '../../src/domain/vocabulary/findings'
import { findingPhrase } from '../../src/domain/vocabulary/words'
import { EMPTY_DRAFT as empty } from '../support/empty-draft'

const RUNS = process.env['PALPATE_DEEP'] === '1' ? 10_000 : 200

const choices = CHOICE_KEYS.filter((key) => key !== 'sex')
const findings: fc.Arbitrary<FindingValues> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...YES_NO_KEYS), fc.boolean(), { maxKeys: 40 }),
    fc.subarray(choices),
    fc.record(
      {
        size_mm: fc.integer({ min: 1, max: 700 }),
        duration_days: fc.integer({ min: 0, max: 20_000 }),
      },
      { requiredKeys: [] },
    ),
    fc.nat(),
  )
  .map(([yesNo, chosen, numbers, seed]) => ({
    ...numbers,
    // Any value of each chosen key: values and key come from one list.
    ...Object.fromEntries(chosen.map((key) => [key, CHOICES[key][seed % CHOICES[key].length]])),
    ...yesNo,
  }))

/** What the sentences of the groups say, finding by finding. */
const saidBy = (draft: Parameters<typeof proseSentences>[0]): Record<string, boolean> =>
  Object.fromEntries(
    proseSentences(draft).flatMap(({ about, fragments, asGroup }) =>
      about === 'description'
        ? []
        : [...fragments, ...asGroup].map((fragment) => {
            const key = YES_NO_GROUPS[about].find((one) =>
              [true, false].some((value) => findingPhrase(one, value) === fragment),
            )
            return [key, key !== undefined && findingPhrase(key, true) === fragment]
          }),
    ),
  )

it('typed, recorded and written out, a case stays the same case', () => {
  fc.assert(
    fc.property(findings, fc.subarray([...YES_NO_KEYS], { maxLength: 12 }), (meant, denied) => {
      const typed = applyFacts(empty, factsOf(parseLine(printFacts(factsOfFindings(meant)))))
      expect(typed.findings).toEqual(meant)
      const draft = withGroupDenied(typed, denied)
      const yesNo = Object.fromEntries(
        Object.entries(draft.findings).filter(([, value]) => typeof value === 'boolean'),
      )
      expect(saidBy(draft)).toEqual(yesNo)
      const text = proseText(draft)
      for (const key of YES_NO_KEYS)
        for (const value of [true, false])
          if (draft.findings[key] === value)
            expect(text.toLowerCase()).toContain(findingPhrase(key, value)?.toLowerCase())
    }),
    { numRuns: RUNS },
  )
})
