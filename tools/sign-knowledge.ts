/**
 * For the maker: npm run sign-knowledge -- new-key PRIVATE.pem
 *                npm run sign-knowledge -- knowledge PRIVATE.pem OUT.palpate-knowledge
 *                npm run sign-knowledge -- program PRIVATE.pem VERSION OUT.palpate-program INSTALLER...
 * The private key is a file outside the repository; one inside it is refused.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, extname, join, relative, resolve } from 'node:path'
import { KNOWLEDGE_EDITION } from '../src/domain/knowledge/edition'
import { MAKER_PUBLIC_KEY } from '../src/shared/maker-key'
import {
  parseProgramManifest,
  type Installer,
  type PROGRAM_PLATFORMS,
} from '../src/shared/program-manifest'
import { loadKnowledge, readKnowledge } from './load-knowledge'
import { loadReleaseNotes } from './load-release-notes'
import { newMakerKey, signContent } from './sign-content'

const PROJECT = join(import.meta.dirname, '..')

class Refusal extends Error {}

const outside = (path: string): string => {
  const full = resolve(path)
  if (!relative(PROJECT, full).startsWith('..'))
    throw new Refusal('The private key must lie outside the repository.')
  return full
}

const writeNewKey = (path: string): void => {
  const { privateKey, publicKey } = newMakerKey()
  writeFileSync(outside(path), privateKey.export({ type: 'pkcs8', format: 'pem' }), {
    mode: 0o600,
    flag: 'wx',
  })
  process.stdout.write(`MAKER_PUBLIC_KEY in src/shared/maker-key.ts:\n${publicKey}\n`)
}

const readKey = (path: string): KeyObject => {
  const key = createPrivateKey(readFileSync(outside(path)))
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' })
  if (!der.toString('hex').endsWith(MAKER_PUBLIC_KEY))
    process.stderr.write('Note: this program carries another key and will refuse the file.\n')
  return key
}

const knowledgeContent = (): string =>
  JSON.stringify({ edition: KNOWLEDGE_EDITION, ...readKnowledge(PROJECT) })

const signKnowledge = async (key: KeyObject, out: string): Promise<void> => {
  // Whole and sound, as the build asks, before it is signed.
  const { version } = loadKnowledge(PROJECT)
  writeFileSync(out, await signContent('palpate-knowledge', knowledgeContent(), key))
  process.stdout.write(`${out}: edition ${KNOWLEDGE_EDITION}, ${version}\n`)
}

const PLATFORM_OF: Readonly<Record<string, (typeof PROGRAM_PLATFORMS)[number]>> = {
  '.exe': 'win32',
  '.dmg': 'darwin',
  '.deb': 'linux',
  '.AppImage': 'linux',
}

const installerOf = (path: string): Installer => {
  const name = basename(path)
  const platform = PLATFORM_OF[extname(name)]
  if (platform === undefined) throw new Refusal(`${name} is no installer of Palpate.`)
  return {
    name,
    platform,
    architecture: /arm64|aarch64/.test(name) ? 'arm64' : 'x64',
    byteLength: statSync(path).size,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  }
}

const signProgram = async (
  key: KeyObject,
  version: string,
  out: string,
  installers: readonly string[],
): Promise<void> => {
  const notes = loadReleaseNotes(PROJECT).find((one) => one.version === version)
  if (notes?.released === undefined)
    throw new Refusal(`resources/release-notes/${version}.yaml must say when it is released.`)
  const content = JSON.stringify({
    version,
    released: notes.released,
    notes: {
      summary: notes.summary,
      new: notes.new,
      changed: notes.changed ?? [],
      know: notes.know,
    },
    knowledge: knowledgeContent(),
    files: installers.map(installerOf),
  })
  // What the program would not read is not signed.
  const read = parseProgramManifest(content)
  if (!read.ok) throw new Refusal(`The list does not fit: ${read.error.detail ?? ''}`)
  writeFileSync(out, await signContent('palpate-program', content, key))
  process.stdout.write(`${out}: Palpate ${version}, ${installers.length} installers\n`)
}

const run = async ([what, keyPath, ...rest]: readonly string[]): Promise<void> => {
  const [first, second, ...others] = rest
  if (keyPath === undefined) throw new Refusal('See the head of tools/sign-knowledge.ts.')
  if (what === 'new-key') writeNewKey(keyPath)
  else if (what === 'knowledge' && first !== undefined) await signKnowledge(readKey(keyPath), first)
  else if (what === 'program' && first !== undefined && second !== undefined && others.length > 0)
    await signProgram(readKey(keyPath), first, second, others)
  else throw new Refusal('See the head of tools/sign-knowledge.ts.')
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
