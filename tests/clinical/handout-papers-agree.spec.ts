import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatDate } from '../../src/domain/case/dates'
import type { PrintDocument } from '../../src/domain/handout/blocks'
import { buildHandout } from '../../src/domain/handout/build-handout'
import { buildLetter, buildVisitSummary } from '../../src/domain/handout/build-letter'
import { longDate } from '../../src/domain/handout/leaflet-measures'
import type { RedFlagRule } from '../../src/domain/knowledge/knowledge-base'
import { placeOf } from '../../src/domain/vocabulary/places'
import { findingPhrase } from '../../src/domain/vocabulary/words'
import { renderPdf } from '../../src/renderer/src/pdf/render-pdf'
import { PRINTING_FONTS } from '../pdf/printing-fonts'
import { readPdf } from '../pdf/read-pdf'
import { english, handoutInput, patient, plainText } from './handout-cases'
import { caseArbitrary, flagsOf, freeKeys, visitOf, type MadeCase } from './handout-records'

const IS_DEEP = process.env['PALPATE_DEEP'] === '1'
/** Ten thousand records in the long run; each hundredth is also printed and read back. */
const RUNS = IS_DEEP ? 10_000 : 100
const PRINTED_EVERY = IS_DEEP ? 100 : 25

const OTHER_SIDE = { left: 'right', right: 'left' } as const

/** A rule that asks for every finding, so that the letter has to state each of them. */
const ruleOfAll: Omit<RedFlagRule, 'id'> = {
  title: 'Rule of all',
  when: { any: ['fever', { in: ['growth', ['rapid']] }, { gte: ['size_mm', 50] }] },
  withinHours: 336,
  sooner: [],
  action: 'Look.',
  patientAction: 'Look.',
  sets: ['uk-nice'],
  sources: [],
  alsoListed: [],
}

interface Papers {
  readonly handout: PrintDocument
  readonly letter: PrintDocument
  readonly summary: PrintDocument
}

const papersOf = (made: MadeCase): Papers => {
  const visit = visitOf(made)
  const flags = flagsOf(made)
  const { showName, demonstration } = made
  const input = handoutInput(made.id, { visit, flags, showName, demonstration })
  const paper = {
    ...{ visit, patient, flags, demonstration, letterhead: input.letterhead, today: input.today },
    rules: flags.map(({ ruleId }) => ({ ...ruleOfAll, id: ruleId })),
    knowledgeVersion: 'test',
    told: 'Told in plain words.',
  }
  const must = (
    built: { ok: true; value: PrintDocument } | { ok: false; error: { code: string } },
  ) => {
    if (!built.ok) throw new Error(built.error.code)
    return built.value
  }
  return {
    handout: must(buildHandout({ ...input, overrideReason: 'Recorded reason' })),
    letter: must(buildLetter({ ...paper, addressee: 'Clinic', reason: 'Please assess.' })),
    summary: must(buildVisitSummary({ ...paper, showName })),
  }
}

/** The facts of the record as each paper must say them; `words` is the paper's text on one line. */
const expectAgreement = (made: MadeCase, words: { readonly [K in keyof Papers]: string }): void => {
  const visit = visitOf(made)
  const { handout, letter, summary } = words
  const place = placeOf(made.place.id)
  const { laterality } = made.place
  const review = visit.followUp?.date ?? ''

  expect(handout).toContain(place.lay)
  for (const paper of [letter, summary]) {
    expect(paper).toContain(place.label)
    expect(paper).toContain(`Review: ${formatDate(review)}.`)
    expect(paper).toContain('Watch it. Photo with a ruler once a month.')
    expect(paper).toContain('Told in plain words.')
  }
  if (laterality === 'left' || laterality === 'right') {
    const other = OTHER_SIDE[laterality]
    expect(handout).toContain(`We mean your own ${laterality}.`)
    for (const paper of [handout, letter, summary])
      expect(paper).not.toMatch(
        new RegExp(`\\b${other} (side|buttock|shoulder)\\b|own ${other}\\b`),
      )
  }
  expect(handout).toContain(longDate(review, english(made.id).common.months))
  if (made.sizeMm === undefined) {
    expect(handout).not.toContain('How wide: ')
    expect(letter).not.toContain('largest diameter')
  } else {
    const wide = made.sizeMm < 10 ? `${made.sizeMm} mm` : `${made.sizeMm / 10} cm`
    expect(handout).toContain(`How wide: ${wide}.`)
    for (const paper of [letter, summary])
      expect(paper).toContain(`largest diameter ${made.sizeMm} mm`)
  }
  for (const key of freeKeys) {
    const value = visit.findings[key]
    if (value === undefined) continue
    const phrase = findingPhrase(key, value)
    if (phrase !== undefined) for (const paper of [letter, summary]) expect(paper).toContain(phrase)
  }
  for (const each of flagsOf(made)) {
    expect(handout).toContain(each.patientAction)
    for (const paper of [letter, summary]) {
      expect(paper).toContain(each.title)
      expect(paper).toContain(each.state === 'fired' ? 'fired' : 'open, waits for answers')
    }
  }
  expect(letter).toContain(patient.name)
  expect(letter).toContain(visit.note)
  for (const paper of [handout, summary]) {
    expect(paper.includes(patient.name)).toBe(made.showName)
    expect(paper).not.toContain(visit.note)
  }
}

/** Spaces made single and plain, as a reader hears the text. */
const onOneLine = (text: string): string =>
  // A hyphen may end a line.
  text.replaceAll(/\s+/gu, ' ').replaceAll(/(?<=\p{L})- (?=\p{L})/gu, '-')

const printedWords = async (document: PrintDocument): Promise<string> => {
  const options = { largePrint: false, pageSize: 'A4' } as const
  const bytes = await renderPdf(document, options, PRINTING_FONTS, new Date('2027-03-01'))
  return onOneLine((await readPdf(bytes)).pages.join(' '))
}

it('record, leaflet, letter and summary never disagree, in their blocks and as printed', async () => {
  let count = 0
  await fc.assert(
    fc.asyncProperty(caseArbitrary, async (made) => {
      const { handout, letter, summary } = papersOf(made)
      expectAgreement(made, {
        handout: onOneLine(plainText(handout)),
        letter: onOneLine(plainText(letter)),
        summary: onOneLine(plainText(summary)),
      })
      count += 1
      if (count % PRINTED_EVERY !== 0) return
      expectAgreement(made, {
        handout: await printedWords(handout),
        letter: await printedWords(letter),
        summary: await printedWords(summary),
      })
    }),
    { numRuns: RUNS, seed: 7 },
  )
}, 900_000)
