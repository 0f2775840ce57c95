import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findElectron } from '../../scripts/electron-runtime.ts'
import { launchOnBrowser } from './launch-browser-host.ts'
import { launchOnElectron } from './launch-electron.ts'
import { launchOnStandIn } from './launch-stand-in.ts'
import { PROJECT } from './project-folder.ts'
import type { HostName, LaunchedPalpate, LaunchOptions } from './launch-types.ts'

/** Starts the built app on a host and waits until its page has loaded. */
export function launchPalpate(options: LaunchOptions): Promise<LaunchedPalpate> {
  return LAUNCHERS[options.host](options)
}

const LAUNCHERS: Readonly<Record<HostName, (options: LaunchOptions) => Promise<LaunchedPalpate>>> =
  {
    browser: launchOnBrowser,
    'stand-in': launchOnStandIn,
    electron: launchOnElectron,
  }

/** A fresh folder for one spec's records. It is kept when a spec fails, so that it can be looked at. */
export const makeProfile = (): string => mkdtempSync(join(tmpdir(), 'palpate-spec-'))

/** Why specs on real Electron are skipped, by name; undefined where its runtime is there. */
export const electronSkipReason = (): string | undefined =>
  findElectron(PROJECT) === undefined
    ? 'Electron: its runtime is not installed (npx install-electron fetches it)'
    : undefined
