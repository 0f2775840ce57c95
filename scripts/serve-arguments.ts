import { parseArgs } from 'node:util'
import { LOOPBACK_PORT } from '../src/shared/loopback-address.ts'

/** What the browser host was asked for on the command line. */
export interface ServeArguments {
  readonly port: number
  readonly opensBrowser: boolean
}

/** Reads `--port N` and `--no-open`. Throws with a plain message for anything else. */
export function readServeArguments(args: readonly string[]): ServeArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    strict: true,
  })
  return { port: portOf(values.port), opensBrowser: values['no-open'] !== true }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return LOOPBACK_PORT
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (!(port >= 1 && port <= 65_535)) {
    throw new Error(`--port takes a number from 1 to 65535, not "${text}"`)
  }
  return port
}
