// Runs a command-line entry of tools/ on the TypeScript sources: node scripts/run-tool.mjs tools/x.ts ARGS
// Node strips the types itself; source files import each other without extension, as the bundler
// resolves them, so this adds '.ts' where Node finds nothing.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [entry, ...rest] = process.argv.slice(2)
if (entry === undefined) {
  process.stderr.write('usage: node scripts/run-tool.mjs tools/NAME.ts [arguments]\n')
  process.exit(2)
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && context.parentURL?.startsWith('file:')) {
      const path = resolve(dirname(fileURLToPath(context.parentURL)), specifier)
      if (!existsSync(path) && existsSync(`${path}.ts`)) return next(`${specifier}.ts`, context)
    }
    return next(specifier, context)
  },
})

process.argv = [process.argv[0], resolve(entry), ...rest]
await import(pathToFileURL(resolve(entry)).href)
