import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { loadConfigFromFile } from 'electron-vite'
import { createServer } from 'vite'
import { findElectron } from './electron-runtime.ts'
import { LOOPBACK_HOST } from '../src/shared/loopback-address.ts'

/** Port of the development page: another origin than the product's, so that its records stay out of the way. */
const DEV_PORT = 41_764

/** Runs the app with live reload. Answers the exit code; a served page keeps the process running. */
export async function runDev(project: string, args: readonly string[]): Promise<number> {
  if (!args.includes('--browser') && findElectron(project) !== undefined) {
    const electronVite = join(project, 'node_modules/electron-vite/bin/electron-vite.js')
    const options = { cwd: project, stdio: 'inherit' } as const
    return spawnSync(process.execPath, [electronVite, 'dev', ...args], options).status ?? 1
  }
  const environment = { command: 'serve', mode: 'development' } as const
  const { config } = await loadConfigFromFile(environment, undefined, project)
  const server = await createServer({
    ...config.renderer,
    root: join(project, 'src/renderer'),
    configFile: false,
    server: { host: LOOPBACK_HOST, port: DEV_PORT, strictPort: true },
  })
  await server.listen()
  server.printUrls()
  return 0
}
