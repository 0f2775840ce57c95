import { expect, it } from 'vitest'
import { english, texts } from '../../../tests/clinical/handout-cases'
import { CONDITION_IDS } from '../knowledge/condition-ids'
import { saidOfChild, sayOfChild } from './say-of-child'

it.each([
  ['Your lump is probably a lipoma.', "Your child's lump is probably a lipoma."],
  [
    'You have a fever or shivers and feel unwell.',
    'Your child has a fever or shivers and feels unwell.',
  ],
  ['Why do you need a scan?', 'Why does your child need a scan?'],
  [
    'You cannot hold or pass urine, or you leak stool.',
    'Your child cannot hold or pass urine, or your child leaks stool.',
  ],
  ['A specialist needs to see you very soon.', 'A specialist needs to see your child very soon.'],
  [
    'It does not need treatment unless it bothers you.',
    'It does not need treatment unless it bothers your child.',
  ],
  ['Do not stop any medicine on your own.', 'Do not stop any medicine on your own.'],
  ['Take the medicine you were given.', 'Take the medicine your child was given.'],
])('%s', (adult, child) => {
  expect(sayOfChild(adult)).toBe(child)
})

it.each([
  'If a date passes and you have heard nothing, call us.',
  'Which signs mean that you should get help at once?',
  'Say it back to us in your own words',
  'Wash your hands after you change the dressing.',
  'Please ask us for one before you leave.',
  'If you notice',
  'A specialist should see your child within two days.',
  'Votre bulto: your emergency number',
])('leaves what the reader does: %s', (text) => {
  expect(sayOfChild(text)).toBe(text)
})

it('is said once: turning a text again changes nothing', () => {
  for (const id of CONDITION_IDS) {
    const once = saidOfChild(english(id).text)
    expect(saidOfChild(once), id).toEqual(once)
  }
})

it('never joins two persons, in any text', () => {
  const all = JSON.stringify([
    saidOfChild(texts.byLanguage['en']?.conditions),
    saidOfChild(english('lipoma').common),
  ])
  const wrong =
    /child's child|(?<!\b(?:does|will|how often|how) )your child (?:have|are|were|get|feel|need|do|go)\b|\bdo your child\b/gi
  expect([...all.matchAll(wrong)].map(({ index }) => all.slice(index - 30, index + 40))).toEqual([])
})
