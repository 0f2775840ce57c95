import type { Page } from 'playwright'
import { expect } from '@playwright/test'
import { birthDateFromAge } from '../../src/domain/case/age'
import { factsOfFindings, printFacts } from '../../src/domain/case/command-line/print-facts'
import type { FindingValues } from '../../src/domain/vocabulary/findings'
import { pressOn, tabTo, typeInto } from '../e2e/pages/keyboard'
import { CountingKeyboard, type Effort } from './keystroke-model'

/** More than any screen asks. */
const MOST_ANSWERS = 60

/** A case to be typed. */
export interface EnteredCase {
  readonly id: string
  readonly findings: FindingValues
}

/** Enters the patient of a case: name, date of birth by the age on the visit date, sex. Ends in the command line. */
export const enterPatient = async (
  page: Page,
  name: string,
  findings: FindingValues,
  visitDate: string,
): Promise<void> => {
  await pressOn(page, page.getByRole('link', { name: 'New consultation' }).first())
  await typeInto(page, page.getByRole('textbox', { name: 'Name', exact: true }), name)
  if (findings.age_years === undefined) {
    await tabTo(page, page.getByRole('checkbox', { name: /age/ }))
    await page.keyboard.press('Space')
  } else {
    const born = birthDateFromAge(findings.age_years, visitDate)
    await typeInto(page, page.getByRole('textbox', { name: 'Date of birth' }), born)
  }
  await tabTo(page, page.getByRole('combobox', { name: 'Sex' }))
  if (findings.sex) await page.keyboard.type(findings.sex === 'female' ? 'Fem' : 'Mal')
  await pressOn(page, page.getByRole('button', { name: 'Start the consultation' }))
  await expect(commandLine(page)).toBeFocused()
}

/** Found by its place: a dialog in front hides its role. */
const commandLine = (page: Page) => page.locator('#findings-section input')

/** What is on the screen after a key: an interruption, and the same-day questions that are still open. */
const screenState = (page: Page) =>
  page.evaluate(() => {
    const screen = document.querySelector('#same-day-section')
    const open = [...(screen?.querySelectorAll<HTMLElement>('[data-asked="false"]') ?? [])]
    const focused = document.activeElement?.closest<HTMLElement>('[data-finding-row]')
    return {
      interrupted: document.querySelector('[role="dialog"]') !== null,
      open: open.map((row) => row.dataset['findingRow'] ?? ''),
      focused: focused?.dataset['findingRow'],
    }
  })

/** Two frames, and the rows of the form are there: what a key changed is on the screen. */
const painted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const look = () =>
          document.querySelector('[data-drawing="true"]') === null
            ? done()
            : requestAnimationFrame(look)
        requestAnimationFrame(() => requestAnimationFrame(look))
      }),
  )

const acknowledge = async (page: Page, keyboard: CountingKeyboard): Promise<void> => {
  await painted(page)
  if (!(await screenState(page)).interrupted) return
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Types the facts into the command line and takes them. */
const enterFacts = async (
  page: Page,
  keyboard: CountingKeyboard,
  findings: FindingValues,
): Promise<void> => {
  const facts = factsOfFindings(findings)
  await keyboard.type(printFacts(facts), facts.length)
  await keyboard.press('Enter')
  await keyboard.wait(() => expect(commandLine(page)).toHaveValue(''))
  await acknowledge(page, keyboard)
}

/** Answers no to every same-day question that is open, a key each. */
const denyTheRest = async (page: Page, keyboard: CountingKeyboard): Promise<void> => {
  for (let count = 0; count < MOST_ANSWERS; count += 1) {
    await painted(page)
    const { open, focused, interrupted } = await screenState(page)
    if (interrupted) {
      await acknowledge(page, keyboard)
      continue
    }
    if (open.length === 0) return
    if (focused === undefined || !open.includes(focused)) await keyboard.press('Alt+s')
    await keyboard.press('n')
  }
  throw new Error('the same-day questions never end')
}

/** Saves; answers the id of the saved visit. */
const save = async (page: Page, keyboard: CountingKeyboard): Promise<string> => {
  await keyboard.press('Control+s')
  await painted(page)
  // A case without a place: the screen says so once, and the second press means it.
  if (await page.locator('#site-section [role="alert"]').isVisible())
    await keyboard.press('Control+s')
  await keyboard.wait(() => page.waitForURL(/#\/cases\/[^/]+\?saved=1/))
  return /#\/cases\/([^/?]+)/.exec(page.url())?.[1] ?? ''
}

/** What was done and which visit it became. */
export interface Entered {
  readonly visitId: string
  readonly effort: Effort
}

/** Types a case, from the open consultation to the saved visit; with `screened`, the open same-day questions too. */
export const enterCase = async (
  page: Page,
  findings: FindingValues,
  screened: boolean,
): Promise<Entered> => {
  const keyboard = new CountingKeyboard(page)
  await enterFacts(page, keyboard, findings)
  if (screened) await denyTheRest(page, keyboard)
  return { visitId: await save(page, keyboard), effort: keyboard.effort() }
}

/** A second visit of the same lump with a new size and growth, from the saved visit on. */
export const enterRevisit = async (page: Page, again: FindingValues): Promise<Entered> => {
  const keyboard = new CountingKeyboard(page)
  await keyboard.press('Alt+n')
  await keyboard.wait(() => expect(commandLine(page)).toBeFocused())
  await enterFacts(page, keyboard, again)
  return { visitId: await save(page, keyboard), effort: keyboard.effort() }
}

/** The findings of a saved visit as they lie in the database of the demonstration workspace. */
export const findingsInVault = (page: Page, visitId: string): Promise<FindingValues> =>
  page.evaluate(
    (id) =>
      new Promise<FindingValues>((resolve, reject) => {
        const opening = indexedDB.open('palpate-demonstration')
        opening.onerror = () => reject(new Error('the database does not open'))
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction('visits').objectStore('visits').get(id)
          reading.onerror = () => reject(new Error('the visit cannot be read'))
          reading.onsuccess = () => {
            database.close()
            // What the vault stored: checked by the comparison that follows.
            const visit = reading.result as { findings: FindingValues } | undefined
            if (visit === undefined) reject(new Error('the visit is not there'))
            else resolve(visit.findings)
          }
        }
      }),
    visitId,
  )
