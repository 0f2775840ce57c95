/** Seam: a signed file in, which knowledge is in use out, over the real database. Only the keys are made for the spec. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import builtIn from 'virtual:knowledge'
import type { KnowledgeBase } from '../../../domain/knowledge/knowledge-base'
import { fail, ok, type Result } from '../../../shared/result'
import { signedBytes, toHex, writeEnvelope } from '../../../shared/signed-file'
import type { ReadKnowledgeFile } from '../services/knowledge-files'
import {
  createInstalledKnowledge,
  type InstalledKnowledgeStore,
} from '../vault/installed-knowledge'
import { createKnowledgeFiles } from './knowledge-files'

const NAME = 'palpate-spec-installed-knowledge'
const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
const publicKey = toHex(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))

/** The parts of a knowledge file again, out of the joined knowledge. */
const contentOf = (edition: number, version: string, knowledge: KnowledgeBase): string => {
  const { redFlags, conditions, generalFacts, background, backgroundChoices } = knowledge
  const sources = Object.fromEntries(
    Object.values(knowledge.sources).map(({ id, ...source }) => [id, source]),
  )
  const settings = Object.fromEntries(
    Object.entries(knowledge.settings).map(([id, factors]) => [
      id,
      { note: 'As before.', factors },
    ]),
  )
  return JSON.stringify({
    ...{ edition, version, conditions, redFlags, generalFacts, sources, settings },
    redFlagSources: {},
    background: { findings: background, choices: backgroundChoices },
  })
}
const signedFile = async (
  edition: number,
  version: string,
  redFlags: KnowledgeBase['redFlags'] = builtIn.redFlags,
): Promise<Uint8Array> => {
  const content = contentOf(edition, version, { ...builtIn, redFlags })
  const message = signedBytes('palpate-knowledge', content)
  const signature = await crypto.subtle.sign('Ed25519', pair.privateKey, message)
  const file = await writeEnvelope('palpate-knowledge', content, new Uint8Array(signature))
  return new TextEncoder().encode(file)
}
const reworded = builtIn.redFlags.map((rule, index) =>
  index === 0 ? { ...rule, action: 'Asks for the same in other words.' } : rule,
)
const second = await signedFile(2, '2026-12-01-00000002', reworded)
const third = await signedFile(3, '2026-12-02-00000003', reworded)
const firstSameDay = builtIn.redFlags.find(({ withinHours }) => withinHours === 0)
const weaker = await signedFile(
  2,
  '2026-12-01-0000000a',
  builtIn.redFlags.filter((rule) => rule !== firstSameDay),
)

const notes: string[] = []
const start = (
  change: {
    readonly store?: InstalledKnowledgeStore
    readonly edition?: number
    readonly backUp?: () => Promise<Result<unknown>>
  } = {},
) =>
  createKnowledgeFiles({
    builtIn: { edition: change.edition ?? 1, knowledge: builtIn },
    publicKey,
    store: change.store ?? createInstalledKnowledge(NAME),
    backUp: change.backUp ?? (() => Promise.resolve(ok(undefined))),
    note: (action, detail) => notes.push(`${action}: ${detail}`),
  })
const goodOf = (answer: Result<ReadKnowledgeFile>): ReadKnowledgeFile => {
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}
const installed = async (bytes: Uint8Array) => {
  const files = await start()
  expect(await files.install(goodOf(await files.read(bytes)), true)).toEqual(ok(undefined))
  return files
}
/** What a browser does to a database that it finds broken. */
const destroy = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME)
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(new Error('not deleted')))
  })
const clear = async () => {
  localStorage.clear()
  await destroy()
  notes.length = 0
}
beforeEach(clear)
afterEach(clear)

it('uses what the program came with, and makes no database by looking', async () => {
  const files = await start()
  expect(files.inUse()).toBe(builtIn)
  expect(files.situation()).toMatchObject({ edition: 1, isBuiltIn: true })
  expect((await indexedDB.databases()).some(({ name }) => name === NAME)).toBe(false)
})

it('says what a file changes and changes nothing by reading it', async () => {
  const files = await start()
  const file = goodOf(await files.read(second))
  expect(file.changes.rules).toMatchObject([{ parts: ['action'], weakenedAt: [] }])
  expect(file.asksConfirmation).toBe(false)
  expect(files.inUse()).toBe(builtIn)
})

it('switches after the backup, tells the trail, and is still there after a restart', async () => {
  const files = await installed(second)
  expect(files.inUse().redFlags[0]?.action).toBe('Asks for the same in other words.')
  expect(notes).toEqual([`knowledge-installed: 1 (${builtIn.version}) -> 2 (2026-12-01-00000002)`])
  const again = await start()
  expect(again.situation()).toMatchObject({ edition: 2, isBuiltIn: false })
  expect(again.inUse().version).toBe('2026-12-01-00000002')
})

it('goes back to what the program came with, and never to less than was used before', async () => {
  await installed(second)
  const files = await installed(third)
  expect(await files.read(third)).toMatchObject({ ok: false, error: { code: 'same' } })
  expect(await files.read(second)).toMatchObject({ ok: false, error: { code: 'older' } })
  expect(await files.useBuiltIn()).toEqual(ok(undefined))
  expect(files.inUse()).toBe(builtIn)
  const again = await start()
  expect(again.situation()).toMatchObject({ edition: 1, isBuiltIn: true })
  expect(again.situation().problem).toBeUndefined()
  expect(await again.read(second)).toMatchObject({ ok: false, error: { code: 'older' } })
  expect(await again.read(third)).toMatchObject({ ok: true })
})

it('needs the word of the clinician for a file that takes a same-day rule away', async () => {
  const files = await start()
  const file = goodOf(await files.read(weaker))
  expect(file.asksConfirmation).toBe(true)
  expect(file.changes.rules[0]).toMatchObject({
    id: firstSameDay?.id,
    weakenedAt: [0, 24, 48, 336],
  })
  expect(await files.install(file, false)).toEqual(fail('not-confirmed'))
  expect(files.inUse()).toBe(builtIn)
  expect(await files.install(file, true)).toEqual(ok(undefined))
})

it('stays as it was when the records could not be copied, or the file not kept', async () => {
  const unsafe = await start({ backUp: () => Promise.resolve(fail('disk-full')) })
  expect(await unsafe.install(goodOf(await unsafe.read(second)), true)).toEqual(fail('no-backup'))
  const full = await start({
    store: {
      read: () => Promise.resolve(undefined),
      write: () => Promise.reject(new Error('disk full')),
    },
  })
  expect(await full.install(goodOf(await full.read(second)), true)).toEqual(fail('not-kept'))
  for (const files of [unsafe, full, await start()]) expect(files.inUse()).toBe(builtIn)
  expect(notes).toEqual([])
})

it('says so when what was installed is gone, was changed, or is behind the program', async () => {
  await installed(second)
  expect((await start({ edition: 2 })).situation().problem).toBe('older-than-built-in')
  const store = createInstalledKnowledge(NAME)
  const kept = await store.read()
  const changed = second.slice()
  const place = new TextDecoder().decode(second).indexOf('Asks for the same')
  changed[place] = (changed[place] ?? 0) ^ 1
  await store.write({ highestEdition: kept?.highestEdition ?? 2, bytes: changed })
  const tampered = await start()
  expect(tampered.situation()).toMatchObject({ isBuiltIn: true, problem: 'lost' })
  expect(tampered.inUse()).toBe(builtIn)
  await destroy()
  expect((await start()).situation()).toMatchObject({ isBuiltIn: true, problem: 'lost' })
})
