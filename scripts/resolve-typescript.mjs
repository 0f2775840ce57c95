// node --import ./scripts/resolve-typescript.mjs FILE.ts: Node strips the types itself; this finds './x.ts' for './x',
// as the bundler does. A process that such a one starts with its own execArgv finds it as well.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && context.parentURL?.startsWith('file:')) {
      const path = resolve(dirname(fileURLToPath(context.parentURL)), specifier)
      if (!existsSync(path) && existsSync(`${path}.ts`)) return next(`${specifier}.ts`, context)
    }
    return next(specifier, context)
  },
})
