import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { launchPalpate, makeProfile } from '../support/launch'
import { hostOf } from './hosts'
import { choosePlace, startConsultation } from './pages/consultation-page'
import { pressOn, typeInto } from './pages/keyboard'
import { setUpWorkspace } from './pages/vault-pages'

/** Room for an empty workspace and little more, bytes. */
const QUOTA_BYTES = 4_000_000

/** Takes all the room that the browser still gives this page, down to the last kilobytes. Says how its last write ended. */
const takeAllRoom = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('filler', 1)
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore('rows', { autoIncrement: true })
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const put = (bytes: number): Promise<string> =>
      new Promise((resolve) => {
        const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
        writing.objectStore('rows').put(crypto.getRandomValues(new Uint8Array(bytes)))
        writing.oncomplete = () => resolve('')
        writing.onabort = () => resolve(writing.error?.name ?? 'aborted')
      })
    let ended = ''
    for (const bytes of [65_536, 4_096, 256]) {
      ended = ''
      while (ended === '') ended = await put(bytes)
    }
    opening.result.close()
    return ended
  })

const limitRoom = (session: CDPSession, origin: string, quotaSize?: number): Promise<unknown> =>
  session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  })

test('no more room from the browser: NOT SAVED and what to do; the next save works once there is room', async () => {
  test.skip(hostOf(test.info()) !== 'browser', 'the desktop has no quota, only the disk')
  const app = await launchPalpate({ host: hostOf(test.info()), profile: makeProfile() })
  const { page } = app
  const session = await page.context().newCDPSession(page)
  // Before the first write: later it has no effect.
  await limitRoom(session, app.origin, QUOTA_BYTES)
  await setUpWorkspace(page)
  await startConsultation(page, 'Quentin Quota', { age_years: 61, sex: 'male' })
  await choosePlace(page, 'lumbar-midline')
  await expect(page.getByText(/^Draft kept at/)).toBeVisible()
  expect(await takeAllRoom(page)).toBe('QuotaExceededError')

  await typeInto(page, page.getByRole('textbox', { name: 'Note', exact: true }), 'typed when full')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(
    page.getByRole('alert').filter({ hasText: 'The browser gives Palpate no more room' }),
  ).toBeVisible()
  await expect(page.locator('[data-vault-status]')).toContainText('NOT SAVED')
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue(
    'typed when full',
  )

  await limitRoom(session, app.origin)
  await page.evaluate(
    () => new Promise((resolve) => (indexedDB.deleteDatabase('filler').onsuccess = resolve)),
  )
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('heading', { level: 1, name: /^Visit of/ })).toBeVisible()
  await expect(page.getByText('typed when full')).toBeVisible()
  await expect(page.locator('[data-vault-status]')).not.toContainText('NOT SAVED')
  await pressOn(page, page.locator('[data-vault-status]'))
  await app.close()
})
