import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Longest wait for the runtime, in ms: someone is sitting in front of it. */
const FETCH_LIMIT_MS = 60_000

/** Path of Electron's program when its runtime is there; npm brings only the package that fetches it. */
export function findElectron(project: string): string | undefined {
  const folder = join(project, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const program = join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'),
    readFileSync(pathFile, 'utf8').trim(),
  )
  return existsSync(program) ? program : undefined
}

/** Lets the package fetch its runtime, for a minute at most. Undefined where it cannot be had. */
export function fetchElectron(project: string): string | undefined {
  const installer = join(project, 'node_modules/electron/install.js')
  if (!existsSync(installer)) return undefined
  process.stdout.write('Fetching the Electron runtime ...\n')
  spawnSync(process.execPath, [installer], {
    cwd: project,
    stdio: 'ignore',
    timeout: FETCH_LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  return findElectron(project)
}
