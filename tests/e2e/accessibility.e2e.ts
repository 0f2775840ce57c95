import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { launchPalpate, makeProfile } from '../support/launch'
import { hostOf } from './hosts'
import {
  choosePlace,
  enterFindings,
  openDemonstration,
  planAndSave,
  startConsultation,
} from './pages/consultation-page'
import { pressOn } from './pages/keyboard'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Every breach of WCAG 2.2 AA on the screen as it stands, as rule and place. */
const breaches = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ''}`,
    ),
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen breaks WCAG 2.2 AA, ${colorScheme}`, async () => {
    test.setTimeout(180_000)
    const app = await launchPalpate({
      host: hostOf(test.info()),
      profile: makeProfile(),
      colorScheme,
    })
    const { page } = app
    const clean = async (screen: string) => {
      expect(await breaches(page), screen).toEqual([])
    }

    await expect(page.getByRole('button', { name: /demonstration/i })).toBeVisible()
    await clean('welcome')
    await openDemonstration(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await clean('cases')
    for (const [link, heading] of [
      ['Knowledge', /knowledge/i],
      ['Settings', /settings/i],
    ] as const) {
      await pressOn(page, page.getByRole('link', { name: link, exact: true }))
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      await clean(link)
    }
    await pressOn(page, page.getByRole('link', { name: 'New consultation' }).first())
    await expect(page.getByRole('heading', { name: 'Who is the patient?' })).toBeVisible()
    await clean('patient')
    await startConsultation(page, 'Ada Checked', { age_years: 61, sex: 'female' })
    await clean('empty consultation')
    await choosePlace(page, 'scapula-left')
    await enterFindings(page, {
      duration_days: 60,
      size_mm: 70,
      growth: 'rapid',
      depth: 'deep',
      mobility: 'fixed',
      pain: false,
    })
    await page.keyboard.press('Alt+w')
    await clean('filled consultation')
    await planAndSave(page, {
      diagnosis: 'Growing deep lump',
      plan: 'Urgent scan',
      review: '1 Feb 2027',
    })
    await expect(page.getByText('Urgent scan')).toBeVisible()
    await clean('case')
    await pressOn(page, page.getByRole('link', { name: /^Handout/ }))
    await expect(page.getByText(/^Page 1 of/)).toBeVisible({ timeout: 20_000 })
    await clean('handout')
    await app.close()
  })
}
