// Serves the built app at 127.0.0.1 for a browser: node scripts/serve.mjs [--port N] [--no-open]
import { ensureNodeForTypes } from './node-for-types.mjs'

ensureNodeForTypes()
const { serve } = await import('./serve-browser-host.ts')
process.exitCode = await serve(process.argv.slice(2))
