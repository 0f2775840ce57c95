import { describe, expect, it } from 'vitest'
import { asksConfirmation, compareKnowledge } from '../../src/domain/knowledge/compare-knowledge'
import { parseKnowledgeFile } from '../../src/domain/knowledge/knowledge-file'
import { loadKnowledge, readKnowledge } from '../../tools/load-knowledge'

// Seam: what the maker's tool puts into a knowledge file, read as the program reads it.

const root = process.cwd()
const content = { edition: 2, ...readKnowledge(root) }
const built = loadKnowledge(root)
/** A plain copy that a case may spoil. */
// JSON in, JSON out: the same shape, open to changes.
const copy = () => JSON.parse(JSON.stringify(content)) as Record<string, never>
const code = (value: unknown): string | undefined => {
  const parsed = parseKnowledgeFile(typeof value === 'string' ? value : JSON.stringify(value))
  return parsed.ok ? undefined : parsed.error.code
}

describe('a knowledge file', () => {
  it('gives the knowledge that the same tree is built with', () => {
    expect(parseKnowledgeFile(JSON.stringify(content))).toEqual({
      ok: true,
      value: { edition: 2, knowledge: built },
    })
  })

  it.each<readonly [string, (file: Record<string, never>) => unknown]>([
    ['no JSON', () => '{'],
    ['no edition', ({ edition: _, ...rest }) => rest],
    ['an edition of none', (file) => ({ ...file, edition: 0 })],
    ['an unknown part', (file) => ({ ...file, script: 'x' })],
    ['no rules', (file) => ({ ...file, redFlags: [] })],
    ['a version of another shape', (file) => ({ ...file, version: 'latest' })],
    ['a condition less', (file) => ({ ...file, conditions: content.conditions.slice(1) })],
    [
      'a deadline that there is not',
      (file) => ({
        ...file,
        redFlags: content.redFlags.map((one) => ({ ...one, withinHours: 72 })),
      }),
    ],
    [
      'a rule with an unknown finding',
      (file) => ({ ...file, redFlags: content.redFlags.map((one) => ({ ...one, when: 'mood' })) }),
    ],
    [
      'a rule whose source is not there',
      (file) => ({
        ...file,
        redFlags: content.redFlags.map((one) => ({ ...one, sources: ['x'] })),
      }),
    ],
    [
      'two rules of one id',
      (file) => ({ ...file, redFlags: [...content.redFlags, content.redFlags[0]] }),
    ],
  ])('with %s is not for this program', (_what, spoil) => {
    expect(code(spoil(copy()))).toBe('not-for-this-program')
  })

  it('loses a polluting key', () => {
    const text = JSON.stringify(content).replace(
      '"sources":{',
      '"sources":{"__proto__":{"by":"x"},',
    )
    expect(parseKnowledgeFile(text)).toMatchObject({ ok: true, value: { knowledge: built } })
    expect('by' in {}).toBe(false)
  })
})

describe('what a file changes', () => {
  it('is nothing for the same knowledge', () => {
    const changes = compareKnowledge(built, built)
    expect(changes).toEqual({
      rules: [],
      conditions: [],
      sources: [],
      generalFigures: 0,
      generalFacts: 0,
    })
    expect(asksConfirmation(changes)).toBe(false)
  })

  it.each(built.redFlags.filter(({ withinHours }) => withinHours === 0).map(({ id }) => id))(
    'needs a confirmation of its own without the same-day rule %s',
    (id) => {
      const without = { ...built, redFlags: built.redFlags.filter((one) => one.id !== id) }
      expect(asksConfirmation(compareKnowledge(built, without))).toBe(true)
    },
  )

  it('counts figures, texts, citations and what counts as serious', () => {
    const [first, ...others] = built.conditions
    const [sourceId = ''] = Object.keys(built.sources)
    const source = built.sources[sourceId]
    if (!first || !source) throw new Error('the knowledge is empty')
    const changes = compareKnowledge(built, {
      ...built,
      conditions: [
        {
          ...first,
          serious: !first.serious,
          sexRatio: { ...first.sexRatio, value: 9, note: 'A new note.' },
        },
        ...others,
      ],
      sources: { ...built.sources, [sourceId]: { ...source, year: 1999 } },
      generalFacts: built.generalFacts.slice(1),
      background: { ...built.background, fever: { value: 0.5, basis: 'estimate' } },
    })
    expect(changes.conditions).toMatchObject([
      { id: first.id, figures: 1, texts: 1, serious: { before: first.serious } },
    ])
    expect(changes.sources.map(({ id }) => id)).toEqual([sourceId])
    expect(changes.generalFacts).toBe(1)
    expect(changes.generalFigures).toBe(1)
  })
})
