import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loopbackOrigin } from '../src/shared/loopback-address.ts'
import { PortTakenError, startLoopbackServer } from './loopback-server.ts'
import { openBrowser } from './open-browser.ts'
import { readServeArguments, type ServeArguments } from './serve-arguments.ts'

const RENDERER = join(import.meta.dirname, '../out/renderer')

/** Serves the built app until it is stopped. Answers 0 while serving, 1 with a message when it cannot. */
export async function serve(args: readonly string[]): Promise<0 | 1> {
  const wanted = readOrExplain(args)
  if (wanted === undefined) return 1
  if (!existsSync(join(RENDERER, 'index.html'))) {
    return explain('Palpate is not built yet: run `npm run build`, or `npm run start:browser`.')
  }
  try {
    const { port } = await startLoopbackServer(RENDERER, wanted.port)
    const address = `${loopbackOrigin(port)}/`
    process.stdout.write(`Palpate: ${address}\n`)
    if (wanted.opensBrowser) openBrowser(address)
    return 0
  } catch (error) {
    if (error instanceof PortTakenError) return explain(portTaken(wanted.port))
    throw error
  }
}

const portTaken = (port: number): string =>
  `Port ${port} is taken by another program, perhaps by Palpate itself: look at ${loopbackOrigin(port)}/ first.\n` +
  'What you save belongs to this port, so Palpate does not move by itself. Stop the other program, ' +
  'or give another port with --port N, which has its own, separate records.'

function readOrExplain(args: readonly string[]): ServeArguments | undefined {
  try {
    return readServeArguments(args)
  } catch (error) {
    explain(
      `${error instanceof Error ? error.message : String(error)}\nUse: [--port N] [--no-open]`,
    )
    return undefined
  }
}

function explain(message: string): 1 {
  process.stderr.write(`${message}\n`)
  return 1
}
