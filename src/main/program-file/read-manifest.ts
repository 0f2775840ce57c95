import { fail, ok, type Result } from '../../shared/result'
import {
  compareVersions,
  parseProgramManifest,
  type Installer,
  type ProgramManifest,
} from '../../shared/program-manifest'
import type { ProgramErrorCode } from '../../shared/program-port'
import { readSignedFile } from '../../shared/signed-file'

/** The program that is running, and whose word it takes. */
export interface RunningProgram {
  readonly version: string
  /** As Node names them. */
  readonly platform: string
  readonly architecture: string
  /** Of the maker, 32 bytes in hexadecimal. */
  readonly publicKey: string
}

/** A signed list that is newer than the running program, and which of its installers fit this machine. */
export interface NewerProgram {
  readonly manifest: ProgramManifest
  readonly installers: readonly Installer[]
}

/** Checks who signed a list, what it says, that it leads forward, and that it holds something for this machine. */
export async function readManifest(
  bytes: Uint8Array,
  running: RunningProgram,
): Promise<Result<NewerProgram, ProgramErrorCode>> {
  const signed = await readSignedFile(bytes, 'palpate-program', running.publicKey)
  if (!signed.ok) return signed
  const parsed = parseProgramManifest(signed.value)
  if (!parsed.ok) return parsed
  const manifest = parsed.value
  const order = compareVersions(manifest.version, running.version)
  // What an older program does with newer records is not known: it is never offered.
  if (order < 0) return fail('older', manifest.version)
  if (order === 0) return fail('same', manifest.version)
  const installers = manifest.files.filter(
    ({ platform, architecture }) =>
      platform === running.platform && architecture === running.architecture,
  )
  return installers.length === 0 ? fail('not-for-this-system') : ok({ manifest, installers })
}
