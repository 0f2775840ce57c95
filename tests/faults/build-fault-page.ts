import { cpSync, existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { PROJECT } from '../support/project-folder.ts'

let built: Promise<string> | undefined

/** A build with the real main process and preload, and the fault page in place of the app's screens. Made once. */
export const faultBuild = (folder: string): Promise<string> => (built ??= buildFaultPage(folder))

async function buildFaultPage(folder: string): Promise<string> {
  const place = join(folder, 'build')
  const out = join(place, 'out')
  const own = process.env['PALPATE_OUT'] ?? join(PROJECT, 'out')
  for (const part of ['main', 'preload'])
    cpSync(join(own, part), join(out, part), { recursive: true })
  // The main process finds its packages from where it lies.
  if (!existsSync(join(place, 'node_modules')))
    symlinkSync(join(PROJECT, 'node_modules'), join(place, 'node_modules'))
  cpSync(join(PROJECT, 'package.json'), join(place, 'package.json'))
  await build({
    root: join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    // As the engine asks for it: the rest of the vault has the real one.
    resolve: {
      alias: { '../crypto/argon2': join(import.meta.dirname, 'page/least-stretch.ts') },
    },
    build: { outDir: join(out, 'renderer'), emptyOutDir: true, target: 'chrome140' },
  })
  return out
}
