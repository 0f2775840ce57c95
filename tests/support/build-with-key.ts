import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MAKER_PUBLIC_KEY } from '../../src/shared/maker-key'
import { PROJECT } from './project-folder'

/** A copy of the build with another maker's key: a program has no way to be given one while it runs. */
export function buildWithKey(publicKey: string, name: string): string {
  // Inside the project: main finds its packages from there.
  const out = join(PROJECT, 'test-results', `out-with-key-${name}`)
  cpSync(join(PROJECT, 'out'), out, { recursive: true })
  let places = 0
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue
    const path = join(out, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(MAKER_PUBLIC_KEY)) continue
    writeFileSync(path, text.replaceAll(MAKER_PUBLIC_KEY, publicKey))
    places += 1
  }
  if (places === 0) throw new Error('the build carries no key')
  return out
}
