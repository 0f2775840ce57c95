import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result'
import { compareVersions, type Installer } from '../../shared/program-manifest'
import type {
  CheckedProgram,
  HandOverErrorCode,
  HandOverOutcome,
  HandOverWay,
  ProgramErrorCode,
} from '../../shared/program-port'
import { MAX_SIGNED_BYTES } from '../../shared/signed-file'
import { readPlainFile } from '../read-plain-file'
import { isStill, keepCopy, type KeptCopy } from './keep-copy'
import { readManifest, type RunningProgram } from './read-manifest'

/** What the clinician is asked before a program is handed to the system. */
export interface HandOverQuestion {
  readonly version: string
  readonly fileName: string
  readonly way: HandOverWay
}

/** A newer program from a file, with everything that it needs handed in. */
export interface ProgramSetup extends RunningProgram {
  /** Folder of the checked copies; asked for when it is needed. */
  readonly folder: () => string
  readonly randomId: () => string
  /** Path of the signed list; undefined when the dialog was left. */
  readonly askManifest: () => Promise<string | undefined>
  /** Path of the program file, asked for when none lies beside the list. extensions: without their dots. */
  readonly askProgram: (extensions: readonly string[]) => Promise<string | undefined>
  readonly confirm: (question: HandOverQuestion) => Promise<boolean>
  /** Starts a file as a double click would; an empty answer means that it was started. */
  readonly openFile: (path: string) => Promise<string>
  readonly showInFolder: (path: string) => void
  /** Closes this program, which asks about unsaved text first. */
  readonly quit: () => void
}

interface Kept extends KeptCopy {
  readonly id: string
  readonly version: string
}

/** No system installs an AppImage: it is moved to where it is kept. */
const wayOf = ({ name }: Installer): HandOverWay =>
  name.endsWith('.AppImage') ? 'by-hand' : 'starts'

const COPY_FOLDER = /^(\d+\.\d+\.\d+)-[0-9a-f]{32}$/

/** Takes a newer program from a file: checked, copied, and handed over on the clinician's last word. */
export class ProgramFiles {
  readonly #setup: ProgramSetup
  #kept: Kept | undefined

  constructor(setup: ProgramSetup) {
    this.#setup = setup
  }

  /** Null when a dialog was left; see ProgramPort. */
  async choose(): Promise<Result<CheckedProgram | null, ProgramErrorCode>> {
    const setup = this.#setup
    const listPath = await setup.askManifest()
    if (listPath === undefined) return ok(null)
    const list = await readList(listPath)
    if (!list.ok) return list
    const newer = await readManifest(list.value, setup)
    if (!newer.ok) return newer
    const { manifest, installers } = newer.value
    const source = await this.#find(installers, dirname(listPath))
    if (source === undefined) return ok(null)
    await this.#removeCopies(() => true)
    const id = setup.randomId()
    const kept = await keepCopy(
      source,
      join(setup.folder(), `${manifest.version}-${id}`),
      installers,
    )
    if (!kept.ok) {
      await this.#removeCopies(() => true)
      return kept
    }
    this.#kept = { ...kept.value, id, version: manifest.version }
    const { files: _files, ...shown } = manifest
    const { installer } = kept.value
    return ok({ id, displayName: installer.name, way: wayOf(installer), manifest: shown })
  }

  /** See ProgramPort. */
  async handOver(id: string): Promise<Result<HandOverOutcome, HandOverErrorCode>> {
    const { confirm, openFile, showInFolder, quit } = this.#setup
    const kept = this.#kept
    if (kept?.id !== id) return fail('not-found')
    const { version, installer, path } = kept
    const way = wayOf(installer)
    if (!(await confirm({ version, fileName: installer.name, way }))) return ok('declined')
    // After the question, which may have stood for hours: nothing comes between this and the next line.
    if (!(await isStill(kept))) {
      this.#kept = undefined
      await this.#removeCopies(() => true)
      return fail('changed')
    }
    if (way === 'by-hand') {
      showInFolder(path)
      return ok('shown')
    }
    if ((await openFile(path)) !== '') return fail('not-started')
    // The answer goes out first.
    setImmediate(quit)
    return ok('started')
  }

  /** Removes copies that have done their work: those of this version and older ones. For the start of the program. */
  removeInstalled(): Promise<void> {
    return this.#removeCopies((version) => compareVersions(version, this.#setup.version) <= 0)
  }

  async #removeCopies(isMeant: (version: string) => boolean): Promise<void> {
    const folder = this.#setup.folder()
    const names = await readdir(folder).catch(() => [])
    for (const name of names) {
      const version = COPY_FOLDER.exec(name)?.[1]
      // What cannot be removed now, as while it is being installed, is removed at a later start.
      if (version !== undefined && isMeant(version))
        await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
    }
  }

  /** The program file beside the list, else the one that is chosen. Which one it is shows by its content. */
  #find(installers: readonly Installer[], folder: string): Promise<string | undefined> {
    const beside = installers.map(({ name }) => join(folder, name)).find((path) => existsSync(path))
    if (beside !== undefined) return Promise.resolve(beside)
    const extensions = installers.map(({ name }) => name.slice(name.lastIndexOf('.') + 1))
    return this.#setup.askProgram([...new Set(extensions)])
  }
}

async function readList(
  path: string,
): Promise<Result<Uint8Array<ArrayBuffer>, 'unreadable' | 'too-large'>> {
  try {
    return await readPlainFile(path, MAX_SIGNED_BYTES)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return fail('unreadable')
  }
}
