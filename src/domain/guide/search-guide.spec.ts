import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guidePieces, plainText, type GuidePage } from './guide-content'
import { markWords, searchGuide } from './search-guide'

const page = (id: string, order: number, more: Partial<GuidePage>): GuidePage => ({
  id,
  order,
  title: id,
  summary: 'A page.',
  blocks: [{ text: 'Nothing here.' }],
  ...more,
})
const pages = [
  page('backup', 1, { blocks: [{ text: 'Press {Ctrl L} to lock; see [passphrases](lost).' }] }),
  page('lost', 2, { title: 'A lost passphrase', alsoFoundBy: ['password forgotten'] }),
]
const found = (query: string) => searchGuide(pages, query).map(({ page: { id } }) => id)

it('puts a page whose title says it before one that mentions it', () => {
  expect(found('passphrase')).toEqual(['lost', 'backup'])
})

it('finds what a page is only known by, and beginnings of words', () => {
  expect(found('forgot')).toEqual(['lost'])
  expect(found('PASSWORD')).toEqual(['lost'])
})

it('wants every word, and finds nothing for nothing', () => {
  expect(found('lock forgotten')).toEqual([])
  expect(found('  ')).toEqual([])
  expect(found('ctrl l')).toEqual(['backup'])
})

it('shows the sentence that answers, as it is read', () => {
  expect(searchGuide(pages, 'lock')[0]?.excerpt).toBe('Press Ctrl L to lock; see passphrases.')
})

it('cuts keys and links out of a text', () => {
  expect(guidePieces('Press {Y} or [read on](next).')).toEqual([
    { kind: 'words', text: 'Press ' },
    { kind: 'key', text: 'Y' },
    { kind: 'words', text: ' or ' },
    { kind: 'link', text: 'read on', pageId: 'next' },
    { kind: 'words', text: '.' },
  ])
})

it('marks whole words and loses nothing of any text', () => {
  expect(markWords('Lock it, unlock it.', 'lo').filter(({ isMatch }) => isMatch)).toEqual([
    { text: 'Lock', isMatch: true },
  ])
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, query) => {
      expect(
        markWords(text, query)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
      expect(plainText(text).length).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 200, seed: 3 },
  )
})
