import { expect, test, type Page } from '@playwright/test'
import { hostOf } from '../e2e/hosts'
import { launchPalpate, makeProfile } from '../support/launch'
import type { LaunchedPalpate } from '../support/launch-types'
import { outOfEnvironment } from './out-of-environment'
import { DESKTOP_ATTEMPTS, PAGE_ATTEMPTS } from './page-attempts'

// Seam: the whole shell. A script that got into the page tries everything it could; nothing may get its way, nothing may
// leave the machine, and the page must still be there and work afterwards.

let palpate: LaunchedPalpate | undefined
const answered: string[] = []

test.beforeAll(async () => {
  const host = hostOf(test.info())
  const launched = await launchPalpate({ host, profile: makeProfile(), ...outOfEnvironment() })
  palpate = launched
  launched.page.context().on('requestfinished', (request) => {
    const address = request.url()
    const isLocal =
      address.startsWith(`${launched.origin}/`) || /^(?:data|blob|about):/.test(address)
    if (!isLocal) answered.push(address)
  })
})

test.afterAll(async () => {
  // The attempts leave entries on purpose; a host that was skipped was never launched.
  palpate?.forgive()
  await palpate?.close()
})

for (const [name, body] of PAGE_ATTEMPTS) {
  test(`a script in the page cannot ${name}`, () => expectRefused(body))
}

for (const [name, body] of DESKTOP_ATTEMPTS) {
  test(`a script in the page cannot ${name} @desktop`, async () => {
    test.skip(test.info().project.name === 'browser', 'a browser leaves this to its user')
    await expectRefused(body)
  })
}

async function expectRefused(body: string): Promise<void> {
  if (palpate === undefined) throw new Error('Palpate is not running')
  const { page, origin } = palpate
  await expectThere(page)
  await page.evaluate(() => Reflect.set(globalThis, 'sameDocument', true))
  expect(await tryIt(page, body)).toBe(false)
  await expectThere(page)
  // A page that was loaded again has forgotten the mark.
  expect(await page.evaluate(() => Reflect.get(globalThis, 'sameDocument') as unknown)).toBe(true)
  expect(new URL(page.url()).origin).toBe(origin)
  expect(answered).toEqual([])
  await expect.poll(() => page.context().pages().length).toBe(1)
  expect(palpate.dialogs).toEqual([])
  expect(await palpate.savedFiles()).toEqual([])
}

/** The page answers, so it was neither left nor closed. */
async function expectThere(page: Page): Promise<void> {
  await page.waitForFunction(() => document.readyState === 'complete')
}

/**
 * Runs the text in a task of its own: the debugger lifts the policy on eval for as long as its own call lasts. What
 * throws has failed. A navigation starts after the text has run, so the answer is held back a little; a page that is left cannot answer, which the caller sees by where the page is afterwards.
 */
function tryIt(page: Page, body: string): Promise<unknown> {
  return page.evaluate(`new Promise((answer) => {
    const later = (delay) => new Promise((resolve) => setTimeout(resolve, delay))
    setTimeout(() => {
      (async () => { ${body} })().finally(() => later(80)).then((value) => answer(value === true), () => answer(false))
    }, 0)
  })`)
}
