// npm run check: everything that holds the architecture, two at a time; all of it runs even when a part fails.
import { ensureNodeForTypes } from './node-for-types.mjs'

ensureNodeForTypes()
const { runChecks } = await import('./run-checks.ts')
process.exitCode = (await runChecks()) ? 0 : 1
