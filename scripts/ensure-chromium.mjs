// Prints the path of a Chromium for the tests, installing it on Debian as root; or says how to get one and exits with 1.
import { ensureNodeForTypes } from './node-for-types.mjs'

ensureNodeForTypes()
const { ensureChromium, HOW_TO_GET_CHROMIUM } = await import('./find-chromium.ts')
const path = ensureChromium()
if (path === undefined) {
  console.error(HOW_TO_GET_CHROMIUM)
  process.exitCode = 1
} else {
  console.log(path)
}
