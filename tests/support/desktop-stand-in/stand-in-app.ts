import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onlyKnown } from './only-known.ts'
import { beforeReady, setting, state } from './stand-in-state.ts'

const switches = new Map<string, string>()
const isReady = new Promise<void>((resolve) => state.appEvents.once('ready', () => resolve()))

/** Electron's `app`, as far as the main process uses it. Packaged, so that the strictest mode is the one tested. */
export const app = onlyKnown('app', {
  isPackaged: true,
  commandLine: onlyKnown('app.commandLine', {
    appendSwitch: (name: string, value = '') => {
      beforeReady('app.commandLine.appendSwitch')
      switches.set(name, value)
    },
    hasSwitch: (name: string) => switches.has(name),
  }),
  enableSandbox: () => {
    beforeReady('app.enableSandbox')
    state.isSandboxed = true
  },
  exit: (code = 0): never => process.exit(code),
  quit: () => {
    releaseLock()
    process.exit(0)
  },
  getPath: (name: string) => {
    const path = state.paths.get(name) ?? defaultPaths()[name]
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  },
  setPath: (name: string, path: string) => {
    mkdirSync(path, { recursive: true })
    state.paths.set(name, path)
  },
  setName: (name: string) => {
    state.name = name
  },
  getVersion: () => setting('PALPATE_STAND_IN_VERSION'),
  on: (name: string, listener: (...args: unknown[]) => void) => state.appEvents.on(name, listener),
  requestSingleInstanceLock: (_told?: unknown) => takeLock(),
  whenReady: () => isReady,
})

function defaultPaths(): Readonly<Record<string, string>> {
  const profile = setting('PALPATE_STAND_IN_PROFILE')
  return {
    appData: profile,
    userData: join(profile, state.name),
    documents: setting('PALPATE_STAND_IN_SAVED'),
  }
}

const lockFile = (): string => join(app.getPath('userData'), 'instance-lock')

function takeLock(): boolean {
  mkdirSync(app.getPath('userData'), { recursive: true })
  if (existsSync(lockFile()) && isAlive(Number(readFileSync(lockFile(), 'utf8')))) return false
  writeFileSync(lockFile(), String(process.pid))
  return true
}

function releaseLock(): void {
  rmSync(lockFile(), { force: true })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    // No such process: it was killed and left its lock, which the system would have taken from it.
    return false
  }
}
