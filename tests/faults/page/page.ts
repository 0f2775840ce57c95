// The vault and the host as the app joins them, without its screens: the program that the fault runs drive.
import './no-eval'
import { chooseHost } from '../../../src/renderer/src/host/choose-host'
import { createTrustedWorker } from '../../../src/renderer/src/pdf/worker-policy'
import type { Repositories } from '../../../src/renderer/src/services/services'
import { createOwnWorkspace } from '../../../src/renderer/src/vault/own-workspace'
import vaultWorkerUrl from '../../../src/renderer/src/vault/worker?worker&url'
import type { FaultPage, Kept, SaveKind } from '../fault-page'
import { asOlderProgram, withoutDatabase } from './older-database'
import { isSameRecord, numberOfId, recordsOf } from './numbered-records'

const own = createOwnWorkspace({
  startWorker: () => createTrustedWorker(vaultWorkerUrl),
  port: chooseHost(window, '0.0.0').storage,
  milliseconds: () => performance.now(),
})

/** Tells the test, through a function that its driver put there. */
const tell = (text: string): void => {
  const listener: unknown = Reflect.get(globalThis, 'palpateFaultNote')
  if (typeof listener === 'function') Reflect.apply(listener, undefined, [text])
}

const SAVES: Readonly<
  Record<SaveKind, (number: number, into: Repositories) => Promise<{ readonly ok: boolean }>>
> = {
  visit: (number, into) => into.saveVisit(recordsOf(number)),
  draft: (number, into) => into.drafts.save(recordsOf(number).draft),
  handout: (number, into) => into.handouts.save(recordsOf(number).handout),
  photo: (number, into) => {
    const { photo, photoFile: file } = recordsOf(number)
    return into.savePhoto({ photo, file })
  },
}
const KINDS: readonly SaveKind[] = ['visit', 'draft', 'photo', 'visit', 'handout']
const kindOf = (number: number): SaveKind => KINDS[number % KINDS.length] ?? 'visit'

const codeOf = (answer: { ok: boolean; error?: { code: string } }): string =>
  answer.ok ? 'ok' : (answer.error?.code ?? 'unknown')

const faultPage: FaultPage = {
  async stage() {
    const situation = await own.situation()
    return situation.ok ? situation.value.stage : situation.error.code
  },
  async setUp(passphrase) {
    const recoveryKey = await own.newRecoveryKey()
    return codeOf(await own.setUp({ name: 'Dr Demo', passphrase }, recoveryKey))
  },
  async unlock(passphrase) {
    const situation = await own.situation()
    if (!situation.ok) return situation.error.code
    const unlocked = await own.unlock(situation.value.accounts[0]?.id ?? '', passphrase)
    return unlocked.ok ? unlocked.value : unlocked.error.code
  },
  recover: async () => codeOf(await own.recover()),
  lock: () => own.lock(),
  async save(number) {
    return codeOf(await SAVES[kindOf(number)](number, own.repositories()))
  },
  async saveForever(first, passphrases) {
    let current = 0
    for (let number = first; ; number += 1) {
      const isTurn = (every: number): boolean => number % every === every - 1
      tell(`? ${number}`)
      if (codeOf(await SAVES[kindOf(number)](number, own.repositories())) === 'ok')
        tell(`+ ${number}`)
      else tell(`- ${number}`)
      if (isTurn(9)) tell(`snapshot ${codeOf(await own.backUp())}`)
      if (isTurn(23)) {
        const [from = '', to = ''] = [passphrases[current], passphrases[1 - current]]
        tell(`passphrase? ${1 - current}`)
        if (codeOf(await own.changePassphrase(from, to)) === 'ok') {
          current = 1 - current
          tell(`passphrase+ ${current}`)
        }
      }
    }
  },
  makeOlder: () => asOlderProgram(),
  loseDatabase: () => withoutDatabase(),
  async read() {
    const { patients, lumps, visits, drafts, handouts, photos, photoFiles } = own.repositories()
    const somePhotos = await photos.list()
    const [somePatients, someLumps, someVisits, someDrafts, someHandouts] = await Promise.all([
      patients.list(),
      lumps.list(),
      visits.list(),
      drafts.list(),
      handouts.list(),
    ])
    if (!somePatients.ok || !someLumps.ok || !someVisits.ok || !someDrafts.ok || !someHandouts.ok)
      return 'unreadable'
    if (!somePhotos.ok) return 'unreadable'
    const kept: Kept = { numbers: [], wrong: 0, torn: 0 }
    const patientNumbers = new Set<number>()
    const lumpNumbers = new Set<number>()
    const look = (
      records: readonly { readonly id: string }[],
      expected: (number: number) => unknown,
      into: Set<number> | number[],
    ): void => {
      for (const record of records) {
        const number = numberOfId(record.id)
        if (!isSameRecord(record, expected(number))) kept.wrong += 1
        if (into instanceof Set) into.add(number)
        else into.push(number)
      }
    }
    look(somePatients.value, (number) => recordsOf(number).patient, patientNumbers)
    look(someLumps.value, (number) => recordsOf(number).lump, lumpNumbers)
    look(someVisits.value, (number) => recordsOf(number).visit, kept.numbers)
    for (const number of kept.numbers)
      if (!patientNumbers.has(number) || !lumpNumbers.has(number)) kept.torn += 1
    if (patientNumbers.size !== kept.numbers.length) kept.torn += 1
    look(someDrafts.value, (number) => recordsOf(number).draft, kept.numbers)
    look(someHandouts.value, (number) => recordsOf(number).handout, kept.numbers)
    look(somePhotos.value, (number) => recordsOf(number).photo, kept.numbers)
    for (const { id } of somePhotos.value) {
      const picture = await photoFiles.get(id)
      if (!picture.ok) return 'unreadable'
      if (picture.value === undefined) kept.torn += 1
      else if (!isSameRecord(picture.value, recordsOf(numberOfId(id)).photoFile)) kept.wrong += 1
    }
    return kept
  },
  backUp: async () => codeOf(await own.backUp()),
  restoreDrill: async () => codeOf(await own.restoreDrill()),
  async trail() {
    const trail = await own.auditTrail()
    if (!trail.ok) return trail.error.code
    return trail.value.problem === undefined ? 'whole' : `broken ${trail.value.problem.kind}`
  },
  secondCopy: () => own.status().secondCopy,
  async plant(words) {
    const { patient, lump, visit, draft, handout } = recordsOf(1)
    const text = words.join(' ')
    const { saveVisit, drafts, handouts } = own.repositories()
    const [name = '', chartNumber = ''] = words
    const answers = [
      await saveVisit({
        patient: { ...patient, name, chartNumber },
        lump,
        visit: { ...visit, note: text, plan: text },
      }),
      await drafts.save({ ...draft, note: text }),
      await handouts.save({ ...handout, title: name, pdf: new TextEncoder().encode(text) }),
    ]
    return answers.every(({ ok }) => ok) ? 'ok' : 'failed'
  },
}

Reflect.set(globalThis, 'palpateFaults', faultPage)
