import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PackedProgram } from './after-pack.ts'
import { programOf } from './after-pack.ts'
import { requireEnvironment } from './require-environment.ts'

/** What Apple's service asks for; all are secrets of the workflow. */
export const NOTARISE_VARIABLES = [
  'APPLE_ID',
  'APPLE_APP_SPECIFIC_PASSWORD',
  'APPLE_TEAM_ID',
] as const

type Run = (program: string, args: readonly string[]) => void

const runProgram: Run = (program, args) => {
  execFileSync(program, [...args], { stdio: 'inherit' })
}

/**
 * Run by the packer after it has signed a macOS program: sends it to Apple, waits for the answer, and staples that to it,
 * so that it opens on a computer without a network. Throws without its variables: a program that was signed but not
 * notarised would look finished.
 */
export async function notarise(
  packed: PackedProgram,
  environment: Readonly<Record<string, string | undefined>>,
  run: Run = runProgram,
): Promise<void> {
  if (packed.electronPlatformName !== 'darwin') return
  const secrets = requireEnvironment('Notarising', NOTARISE_VARIABLES, environment)
  const program = programOf(packed)
  const folder = mkdtempSync(join(tmpdir(), 'palpate-notarise-'))
  const archive = join(folder, 'program.zip')
  try {
    run('ditto', ['-c', '-k', '--keepParent', program, archive])
    run('xcrun', [
      ...['notarytool', 'submit', archive, '--wait'],
      ...['--apple-id', secrets.APPLE_ID],
      ...['--password', secrets.APPLE_APP_SPECIFIC_PASSWORD],
      ...['--team-id', secrets.APPLE_TEAM_ID],
    ])
    run('xcrun', ['stapler', 'staple', program])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As electron-builder calls it. */
const afterSign = (packed: PackedProgram): Promise<void> => notarise(packed, process.env)

export default afterSign
