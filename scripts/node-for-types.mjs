// The scripts are TypeScript that Node runs as it is (22.18 or newer). npm puts the project's own Node first in PATH;
// a script that was started by an older one runs itself again with it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const PROJECT = resolve(dirname(fileURLToPath(import.meta.url)), '..')

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const runsTypes = major > 22 || (major === 22 && minor >= 18)

/** Path of a Node that runs TypeScript: this one, or the project's. */
export const NODE = runsTypes
  ? process.execPath
  : join(PROJECT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Runs the calling script again under the project's Node when this one is too old, and exits with its answer. */
export function ensureNodeForTypes() {
  if (runsTypes) return
  if (!existsSync(NODE)) {
    console.error(
      'Palpate needs Node 22.18 or newer, or the one that `npm ci` brings along. Run `npm ci` first.',
    )
    process.exit(1)
  }
  const { status, signal } = spawnSync(NODE, process.argv.slice(1), { stdio: 'inherit' })
  process.exit(signal === null ? (status ?? 1) : 1)
}
