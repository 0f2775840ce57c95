import { execFileSync } from 'node:child_process'
import { requireEnvironment } from './require-environment.ts'

/** Where the certificate is: in the store of the machine that signs, named by its thumbprint. */
export const SIGN_WINDOWS_VARIABLES = ['PALPATE_SIGN_THUMBPRINT', 'PALPATE_SIGN_TIMESTAMP'] as const

/** What the packer asks to be signed. */
export interface FileToSign {
  readonly path: string
}

type Run = (program: string, args: readonly string[]) => void

const runProgram: Run = (program, args) => {
  execFileSync(program, [...args], { stdio: 'inherit' })
}

/**
 * Run by the packer for every Windows file that is to carry the maker's name, installer included. Throws without its
 * variables. Timestamped, so that the signature outlives the certificate; checked at once.
 */
export async function signWindows(
  { path }: FileToSign,
  environment: Readonly<Record<string, string | undefined>>,
  run: Run = runProgram,
): Promise<void> {
  const given = requireEnvironment('Signing for Windows', SIGN_WINDOWS_VARIABLES, environment)
  if (!/^[0-9A-Fa-f]{40}$/.test(given.PALPATE_SIGN_THUMBPRINT))
    throw new Error('PALPATE_SIGN_THUMBPRINT is not the thumbprint of a certificate')
  run('signtool', [
    ...['sign', '/sha1', given.PALPATE_SIGN_THUMBPRINT, '/fd', 'SHA256'],
    ...['/tr', given.PALPATE_SIGN_TIMESTAMP, '/td', 'SHA256', path],
  ])
  run('signtool', ['verify', '/pa', '/all', path])
}

/** As electron-builder calls it. */
const sign = (file: FileToSign): Promise<void> => signWindows(file, process.env)

export default sign
