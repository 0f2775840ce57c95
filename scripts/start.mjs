// npm start: builds when needed, opens the desktop, or serves the same app for a browser where it cannot be had.
// npm run start:browser: the same without the desktop: node scripts/start.mjs --browser [--port N] [--no-open]
import { ensureNodeForTypes } from './node-for-types.mjs'

ensureNodeForTypes()
const { start } = await import('./start.ts')
process.exitCode = await start(process.argv.slice(2))
