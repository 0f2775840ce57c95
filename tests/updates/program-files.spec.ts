import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProgramFiles, type ProgramSetup } from '../../src/main/program-file/program-files'
import { newMakerKey, signContent } from '../../tools/sign-content'

// Seam: the maker's signature, the disk and main's handling of both are real; dialogs and the system are not.

const maker = newMakerKey()
const BYTES = Buffer.from('an installer '.repeat(200_000))
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const installer = {
  name: 'palpate_1.3.0_amd64.deb',
  platform: 'linux',
  architecture: 'x64',
  byteLength: BYTES.byteLength,
  sha256: sha256(BYTES),
}
const content = {
  version: '1.3.0',
  released: '2027-01-01',
  notes: { summary: 'Sum.', new: ['One.'], changed: [], know: ['Two.'] },
  files: [installer],
}

let folder: string
let inbox: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palpate-spec-'))
  inbox = join(folder, 'inbox')
  mkdirSync(inbox)
})
afterEach(() => rmSync(folder, { recursive: true }))

const list = () => join(inbox, 'new.palpate-program')
const copies = () => join(folder, 'updates')

/** Puts a signed list and an installer into one folder. */
const put = async (change: object = {}, bytes: Uint8Array = BYTES, key = maker.privateKey) => {
  writeFileSync(
    list(),
    await signContent('palpate-program', JSON.stringify({ ...content, ...change }), key),
  )
  writeFileSync(join(inbox, installer.name), bytes)
}

const program = (change: Partial<ProgramSetup> = {}) => {
  const done: string[] = []
  let ids = 0
  const files = new ProgramFiles({
    version: '1.2.3',
    platform: 'linux',
    architecture: 'x64',
    publicKey: maker.publicKey,
    folder: copies,
    randomId: () => String((ids += 1)).padStart(32, '0'),
    askManifest: () => Promise.resolve(list()),
    askProgram: () => Promise.resolve(undefined),
    confirm: () => Promise.resolve(true),
    openFile: (path) => {
      done.push(`opened ${sha256(readFileSync(path)).slice(0, 8)}`)
      return Promise.resolve('')
    },
    showInFolder: (path) => void done.push(`shown ${sha256(readFileSync(path)).slice(0, 8)}`),
    quit: () => void done.push('quit'),
    ...change,
  })
  return { files, done }
}
const SIGNED = sha256(BYTES).slice(0, 8)
const keptNames = () =>
  existsSync(copies()) ? readdirSync(copies(), { recursive: true, encoding: 'utf8' }) : []

/** The id of a program that must be good. */
const chosen = async (files: ProgramFiles): Promise<string> => {
  const answer = await files.choose()
  if (!answer.ok || answer.value === null) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

describe('a newer program', () => {
  it('is shown with its notes, copied, and started from the copy; then Palpate closes', async () => {
    await put()
    const { files, done } = program()
    const answer = await files.choose()
    const { files: _files, ...manifest } = content
    expect(answer).toMatchObject({
      ok: true,
      value: { displayName: installer.name, way: 'starts', manifest },
    })
    const id = answer.ok && answer.value ? answer.value.id : ''
    // What lies at the source from now on is never used.
    writeFileSync(join(inbox, installer.name), 'something else')
    expect(await files.handOver(id)).toEqual({ ok: true, value: 'started' })
    await new Promise((resolve) => setImmediate(resolve))
    expect(done).toEqual([`opened ${SIGNED}`, 'quit'])
  })

  it('that no system installs is shown in its folder', async () => {
    const name = 'Palpate-1.3.0.AppImage'
    await put({ files: [{ ...installer, name }] })
    const { files, done } = program({
      askProgram: () => Promise.resolve(join(inbox, installer.name)),
    })
    const id = await chosen(files)
    expect(await files.handOver(id)).toEqual({ ok: true, value: 'shown' })
    expect(done).toEqual([`shown ${SIGNED}`])
    expect(keptNames()).toContain(join(`1.3.0-${id}`, name))
  })

  it('is found by its content when it goes by another name', async () => {
    await put()
    const other = join(inbox, 'setup (1).bin')
    writeFileSync(other, BYTES)
    rmSync(join(inbox, installer.name))
    const { files } = program({ askProgram: () => Promise.resolve(other) })
    expect(await files.choose()).toMatchObject({ value: { displayName: installer.name } })
  })

  it('stays where it is on a no, and can be asked for again', async () => {
    await put()
    const answers = [false, true]
    const { files, done } = program({ confirm: () => Promise.resolve(answers.shift() ?? false) })
    const id = await chosen(files)
    expect(await files.handOver(id)).toEqual({ ok: true, value: 'declined' })
    expect(done).toEqual([])
    expect(await files.handOver(id)).toEqual({ ok: true, value: 'started' })
  })

  it('whose copy is changed while the last question stands is not handed over', async () => {
    await put()
    const { files, done } = program({
      confirm: () => {
        const name = keptNames().find((one) => one.endsWith('.deb')) ?? ''
        appendFileSync(join(copies(), name), 'x')
        return Promise.resolve(true)
      },
    })
    const id = await chosen(files)
    expect(await files.handOver(id)).toMatchObject({ error: { code: 'changed' } })
    expect(done).toEqual([])
    expect(keptNames()).toEqual([])
    expect(await files.handOver(id)).toMatchObject({ error: { code: 'not-found' } })
  })

  it('that the system does not start leaves Palpate open', async () => {
    await put()
    const { files, done } = program({ openFile: () => Promise.resolve('no application') })
    expect(await files.handOver(await chosen(files))).toMatchObject({
      error: { code: 'not-started' },
    })
    expect(done).toEqual([])
  })

  it('is not handed over under the id of an earlier one, or of none', async () => {
    await put()
    const { files, done } = program()
    const earlier = await chosen(files)
    await chosen(files)
    for (const id of [earlier, 'f'.repeat(32)])
      expect(await files.handOver(id)).toMatchObject({ error: { code: 'not-found' } })
    expect(done).toEqual([])
    // One copy at a time.
    expect(readdirSync(copies())).toHaveLength(1)
  })

  it('leaves no copy behind once its version runs', async () => {
    await put()
    await chosen(program().files)
    await program({ version: '1.2.9' }).files.removeInstalled()
    expect(keptNames()).not.toEqual([])
    await program({ version: '1.3.0' }).files.removeInstalled()
    expect(keptNames()).toEqual([])
  })
})

describe('a signed list', () => {
  it.each<readonly [code: string, what: string, change: object]>([
    ['older', 'of an older version', { version: '1.2.2' }],
    ['older', 'whose number only reads as newer', { version: '0.99.0' }],
    ['same', 'of this version', { version: '1.2.3' }],
    ['not-understood', 'of no version', { version: '1.3' }],
    ['not-understood', 'with a version that hides a path', { version: '1.3.0/../../x' }],
    ['not-understood', 'with a part nobody knows', { script: 'x' }],
    ['not-understood', 'without installers', { files: [] }],
    ...['../x.deb', '/tmp/x.deb', 'a/b.deb', 'C:\\x.exe', '-x.deb', 'x.sh', 'x.deb\n', '.deb'].map(
      (name) =>
        [
          'not-understood',
          `with an installer called ${name}`,
          { files: [{ ...installer, name }] },
        ] as const,
    ),
    ...[-1, 0, 0.5, 2 ** 40, '7'].map(
      (byteLength) =>
        [
          'not-understood',
          `with a length of ${byteLength}`,
          { files: [{ ...installer, byteLength }] },
        ] as const,
    ),
    [
      'not-for-this-system',
      'for another system',
      { files: [{ ...installer, name: 'x.exe', platform: 'win32' }] },
    ],
    [
      'not-for-this-system',
      'for another processor',
      { files: [{ ...installer, architecture: 'arm64' }] },
    ],
    ['wrong-size', 'with another length', { files: [{ ...installer, byteLength: 5 }] }],
    ['wrong-content', 'with another digest', { files: [{ ...installer, sha256: '0'.repeat(64) }] }],
  ])('is refused as %s %s, and nothing is kept', async (code, _what, change) => {
    await put(change)
    expect(
      await program({
        askProgram: () => Promise.resolve(join(inbox, installer.name)),
      }).files.choose(),
    ).toMatchObject({ ok: false, error: { code } })
    expect(keptNames()).toEqual([])
  })

  it('of somebody else, of another kind, unsigned or cut is refused', async () => {
    const { files } = program()
    const code = async () => {
      const answer = await files.choose()
      return answer.ok ? undefined : answer.error.code
    }
    await put({}, BYTES, newMakerKey().privateKey)
    expect(await code()).toBe('wrong-signature')
    await put()
    const good = readFileSync(list(), 'utf8')
    writeFileSync(list(), good.replace('1.3.0', '1.4.0'))
    expect(await code()).toBe('damaged')
    writeFileSync(list(), good.slice(0, -9))
    expect(await code()).toBe('not-this-kind')
    writeFileSync(list(), JSON.stringify(content))
    expect(await code()).toBe('not-this-kind')
    writeFileSync(
      list(),
      await signContent('palpate-knowledge', JSON.stringify(content), maker.privateKey),
    )
    expect(await code()).toBe('not-this-kind')
    rmSync(list())
    mkdirSync(list())
    expect(await code()).toBe('unreadable')
    expect(keptNames()).toEqual([])
  })
})

describe('an installer', () => {
  it.each([
    ['cut short', BYTES.subarray(1), 'wrong-size'],
    ['with more at its end', Buffer.concat([BYTES, Buffer.from('x')]), 'wrong-size'],
    [
      'with one byte changed',
      Buffer.concat([Buffer.from('X'), BYTES.subarray(1)]),
      'wrong-content',
    ],
  ])('%s is refused, and nothing is kept', async (_what, bytes, code) => {
    await put({}, bytes)
    expect(await program().files.choose()).toMatchObject({ ok: false, error: { code } })
    expect(keptNames()).toEqual([])
  })

  it('is not asked for when the list is refused, and a dialog that is left changes nothing', async () => {
    await put()
    const { files } = program()
    await chosen(files)
    const left = program({ askManifest: () => Promise.resolve(undefined) })
    expect(await left.files.choose()).toEqual({ ok: true, value: null })
    rmSync(join(inbox, installer.name))
    expect(await program().files.choose()).toEqual({ ok: true, value: null })
    expect(readdirSync(copies())).toHaveLength(1)
  })
})
