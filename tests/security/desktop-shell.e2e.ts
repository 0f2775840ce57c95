import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { IpcBridge } from '../../src/shared/ipc'
import { launchPalpate, makeProfile } from '../support/launch'
import { spawnStandIn } from '../support/launch-stand-in'
import type { LaunchedPalpate } from '../support/launch-types'
import { outOfEnvironment } from './out-of-environment'

// Seam: the built main process and preload, called over the bridge and asked to close, under the desktop stand-in.

test.beforeEach(() => {
  test.skip(test.info().project.name !== 'stand-in', 'the stand-in answers the dialogs here')
})

const launch = (profile = makeProfile(), args: readonly string[] = []): Promise<LaunchedPalpate> =>
  launchPalpate({ host: 'stand-in', profile, args, ...outOfEnvironment() })

const save = ({ page }: LaunchedPalpate, suggestedName: string): Promise<unknown> =>
  page.evaluate((name) => {
    const { palpate } = globalThis as unknown as { palpate: IpcBridge }
    const bytes = new TextEncoder().encode('%PDF-1.7 text')
    return palpate['file.save']({ bytes, suggestedName: name, kind: 'pdf' })
  }, suggestedName)

const setUnsaved = ({ page }: LaunchedPalpate): Promise<unknown> =>
  page.evaluate(() =>
    (globalThis as unknown as { palpate: IpcBridge }).palpate['app.unsaved-work'](true),
  )

test('saves where the user says, under a clean name @desktop', async () => {
  const palpate = await launch()
  expect(await save(palpate, '../\u202eNeck: lump')).toEqual({
    ok: true,
    value: { displayName: 'Neck- lump.pdf' },
  })
  const [path = ''] = await palpate.savedFiles()
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 text')
  await palpate.answerSave(null)
  expect(await save(palpate, 'x')).toEqual({ ok: false, error: { code: 'cancelled' } })
  await palpate.answerSave('/no/such/folder/x.pdf')
  expect(await save(palpate, 'x')).toEqual({
    ok: false,
    error: { code: 'write-failed', detail: 'ENOENT' },
  })
  expect((await palpate.savedFiles()).length).toBe(1)
  await palpate.close()
})

test('asks before unsaved text is closed, and stays when told @desktop', async () => {
  const palpate = await launch()
  await setUnsaved(palpate)
  await palpate.answerMessage('Keep working')
  await palpate.askToClose()
  await expect
    .poll(() => palpate.dialogs.map(({ text }) => text))
    .toEqual(['There is text that is not saved.'])
  expect(await palpate.page.evaluate(() => document.readyState)).toBe('complete')
  await palpate.close()
  expect(palpate.dialogs.length).toBe(2)
})

test('keeps its records through a kill and a restart @desktop', async () => {
  const profile = makeProfile()
  const first = await launch(profile)
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kept', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('things')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const writing = opening.result.transaction('things', 'readwrite', {
            durability: 'strict',
          })
          writing.objectStore('things').put('here', 1)
          writing.oncomplete = () => resolve()
        }
      }),
  )
  await first.kill()
  const second = await launch(profile)
  expect(
    await second.page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('kept', 1)
          opening.onsuccess = () => {
            const reading = opening.result.transaction('things').objectStore('things').get(1)
            reading.onsuccess = () => resolve(reading.result)
          }
        }),
    ),
  ).toBe('here')
  await second.close()
})

for (const argument of ['--remote-debugging-port=9222', '--inspect=0', '--no-sandbox']) {
  test(`does not start with ${argument} @desktop`, async () => {
    expect(await exitCodeOf(makeProfile(), [argument])).toBe(2)
  })
}

test('starts once for one set of records @desktop', async () => {
  const profile = makeProfile()
  const palpate = await launch(profile)
  expect(await exitCodeOf(profile, [])).toBe(0)
  await palpate.close()
})

async function exitCodeOf(profile: string, args: readonly string[]): Promise<unknown> {
  const child = spawnStandIn(
    { host: 'stand-in', profile, args, ...outOfEnvironment() },
    'http://127.0.0.1:1',
    join(profile, 'saved'),
  )
  const [code] = (await once(child, 'exit')) as unknown[]
  return code
}
