// npm test [-- unit | e2e] [--deep]: every suite, one after the other; the last line counts them all.
import { ensureNodeForTypes } from './node-for-types.mjs'

ensureNodeForTypes()
const { runTests } = await import('./run-tests.ts')
process.exitCode = await runTests(process.argv.slice(2))
