/**
 * For the maker: npm run sign-knowledge -- new-key PRIVATE.pem
 *                npm run sign-knowledge -- knowledge PRIVATE.pem OUT.palpate-knowledge
 *                npm run sign-knowledge -- program PRIVATE.pem VERSION OUT.palpate-program INSTALLER...
 * The private key is a file outside the repository; one inside it is refused.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { KNOWLEDGE_EDITION } from '../src/domain/knowledge/edition'
import { MAKER_PUBLIC_KEY } from '../src/shared/maker-key'
import { loadKnowledge, readKnowledge } from './load-knowledge'
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

const signKnowledge = async (key: KeyObject, out: string): Promise<void> => {
  // Whole and sound, as the build asks, before it is signed.
  const { version } = loadKnowledge(PROJECT)
  const content = JSON.stringify({ edition: KNOWLEDGE_EDITION, ...readKnowledge(PROJECT) })
  writeFileSync(out, await signContent('palpate-knowledge', content, key))
  process.stdout.write(`${out}: edition ${KNOWLEDGE_EDITION}, ${version}\n`)
}

const signProgram = async (
  key: KeyObject,
  version: string,
  out: string,
  installers: readonly string[],
): Promise<void> => {
  const files = installers.map((path) => ({
    name: basename(path),
    byteLength: statSync(path).size,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  }))
  writeFileSync(out, await signContent('palpate-program', JSON.stringify({ version, files }), key))
  process.stdout.write(`${out}: Palpate ${version}, ${files.length} installers\n`)
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
