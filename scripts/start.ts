import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWhenStale } from './build-when-stale.ts'
import { fetchElectron, findElectron } from './electron-runtime.ts'
import { serve } from './serve-browser-host.ts'

const PROJECT = join(import.meta.dirname, '..')

/** A desktop that ends with an error this soon, in ms, never showed a window. */
const FAILED_START_MS = 10_000

/** The shell's own answer to a command line it refuses: no reason to serve a browser instead. */
const REFUSED_START = 2

/** Builds when needed and opens Palpate. `--browser` goes straight to the browser host. Answers the exit code. */
export async function start(args: readonly string[]): Promise<number> {
  if (!buildWhenStale(PROJECT)) return 1
  if (args.includes('--browser')) return serve(args.filter((argument) => argument !== '--browser'))
  const electron = findElectron(PROJECT) ?? fetchElectron(PROJECT)
  if (electron === undefined) return serveInstead('The Electron runtime could not be fetched', args)
  const outcome = await runElectron(electron, args)
  const failedToStart = outcome.code !== 0 && outcome.lastedMs < FAILED_START_MS
  if (!failedToStart || outcome.code === REFUSED_START) return outcome.code
  return serveInstead('Electron could not start on this machine', args)
}

function serveInstead(reason: string, args: readonly string[]): Promise<0 | 1> {
  process.stdout.write(
    `${reason}: Palpate is served for your browser instead, with records of its own (stop it with Ctrl+C).\n`,
  )
  return serve(args)
}

function runElectron(
  electron: string,
  args: readonly string[],
): Promise<{ code: number; lastedMs: number }> {
  const startedAt = performance.now()
  const environment = { ...process.env }
  // Either would turn the desktop into something else: plain Node, or a window on a dev server.
  delete environment['ELECTRON_RUN_AS_NODE']
  delete environment['ELECTRON_RENDERER_URL']
  return new Promise((resolve) => {
    const child = spawn(electron, [PROJECT, ...args], { stdio: 'inherit', env: environment })
    const finish = (code: number): void =>
      resolve({ code, lastedMs: performance.now() - startedAt })
    child.once('error', () => finish(1))
    child.once('exit', (code) => finish(code ?? 1))
  })
}
