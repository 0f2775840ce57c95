import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { addDays, formatDate } from '../../src/domain/case/dates'
import { longDate } from '../../src/domain/handout/leaflet-measures'
import { findHandoutText } from '../../src/domain/handout/texts'
import type { ConditionId } from '../../src/domain/knowledge/condition-ids'
import type { FindingValues } from '../../src/domain/vocabulary/findings'
import { placeOf, type PlaceId } from '../../src/domain/vocabulary/places'
import { loadHandoutTexts } from '../../tools/load-handout-texts'
import { loadKnowledge } from '../../tools/load-knowledge'
import { launchPalpate, makeProfile } from '../support/launch'
import { hostOf } from './hosts'
import {
  choosePlace,
  enterFindings,
  openDemonstration,
  planAndSave,
  startConsultation,
} from './pages/consultation-page'
import { pressOn, tabTo, typeInto } from './pages/keyboard'
import { pdfText } from './pages/pdf-text'

interface WalkedCase {
  readonly id: string
  readonly placeId: PlaceId
  readonly conditionId: ConditionId
  /** False where the front-desk list rightly leads with commoner things and the flag carries the case. */
  readonly listed: boolean
  /** What the assessment must say at the top of the flags. */
  readonly flag: RegExp | null
}

const CASES: readonly WalkedCase[] = [
  { id: 'A006', placeId: 'buttock-right', conditionId: 'lipoma', listed: true, flag: null },
  {
    id: 'B016',
    placeId: 'supraclavicular-right',
    conditionId: 'lymphoma',
    listed: false,
    flag: /2 weeks/,
  },
  {
    id: 'B065',
    placeId: 'lumbar-midline',
    conditionId: 'intradural-extramedullary-tumour',
    listed: true,
    flag: /same day/i,
  },
]

const projectFolder = process.cwd()
const knowledge = loadKnowledge(projectFolder)
const texts = loadHandoutTexts(projectFolder)

const findingsOf = (id: string): FindingValues => {
  const lines = readFileSync(join(projectFolder, 'tests/cases/development.jsonl'), 'utf8')
  const line = lines.split('\n').find((text) => text.includes(`"id": "${id}"`))
  // The file is checked against the vocabulary by the evaluation's own tests.
  return (JSON.parse(line ?? '{}') as { findings: FindingValues }).findings
}

for (const walked of CASES) {
  test(`${walked.id}: recorded, assessed, handed out and found again, by keyboard alone`, async () => {
    test.setTimeout(180_000)
    const findings = findingsOf(walked.id)
    const today = new Date().toISOString().slice(0, 10)
    const review = addDays(today, 14)
    const name = `Walked ${walked.id}`
    const condition = knowledge.conditions.find(({ id }) => id === walked.conditionId)
    const found = findHandoutText(texts, 'en', walked.conditionId)
    if (!condition || !found) throw new Error('the walked condition has no content')

    const profile = makeProfile()
    let app = await launchPalpate({ host: hostOf(test.info()), profile })
    let { page } = app
    await openDemonstration(page)
    await startConsultation(page, name, findings)
    await choosePlace(page, walked.placeId)
    await enterFindings(page, findings)

    const assessment = page.getByRole('complementary', { name: 'What the record implies' })
    await expect(assessment).toContainText(/Likely|Possible|Unlikely/)
    if (walked.listed) await expect(assessment).toContainText(condition.names.clinical)
    if (walked.flag) await expect(assessment).toContainText(walked.flag)

    await planAndSave(page, {
      diagnosis: condition.names.clinical,
      plan: 'Scan of the lump',
      review: formatDate(review),
    })
    await expect(page.getByText('Scan of the lump')).toBeVisible()

    await page.keyboard.press('Alt+KeyH')
    await expect(page.getByRole('heading', { name: 'Preview' })).toBeVisible()
    const reason = page.getByRole('textbox', { name: /^Why this leaflet is right/ })
    if (await reason.isVisible()) await typeInto(page, reason, 'Stalked, soft, seen by a surgeon')
    await expect(page.getByText(/^Page 1 of [1-9]/)).toBeVisible({ timeout: 20_000 })
    const save = page.getByRole('button', { name: 'Save as PDF' })
    await expect(save).toBeEnabled()
    // Alt, H and Enter: three keys from the saved record to the file, unless a flag asks for a reason.
    if (walked.flag) await tabTo(page, save)
    else await expect(save).toBeFocused()
    const saved = app.nextSavedFile()
    await page.keyboard.press('Enter')
    const words = await pdfText(await saved)
    await expect(page.getByText(/^Saved as /)).toBeVisible()

    expect(words).toContain(placeOf(walked.placeId).lay)
    expect(words).toContain(longDate(review, found.common.months))
    // The title's own words; before the colon stands a slot that the case fills.
    const titleWords = found.text.title.split(':').at(-1)?.trim().toLowerCase() ?? ''
    expect(titleWords).not.toBe('')
    expect(words.toLowerCase()).toContain(titleWords)
    if (findings.size_mm)
      expect(words).toMatch(new RegExp(`${findings.size_mm / 10} (cm|centimetres)`))
    expect(words).toContain('Scan of the lump')

    await app.close()
    app = await launchPalpate({ host: hostOf(test.info()), profile })
    page = app.page
    await openDemonstration(page)
    await typeInto(page, page.getByRole('searchbox').first(), name)
    const row = page.getByRole('link', { name: new RegExp(name) }).first()
    await pressOn(page, row)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Scan of the lump')).toBeVisible()
    await expect(page.getByText(name).first()).toBeVisible()
    await app.close()
  })
}
