// npm run dev: the app with live reload, in Electron, or in a browser where its runtime is not there or --browser is given.
import { ensureNodeForTypes, PROJECT } from './node-for-types.mjs'

ensureNodeForTypes()
const { runDev } = await import('./run-dev.ts')
process.exitCode = await runDev(PROJECT, process.argv.slice(2))
