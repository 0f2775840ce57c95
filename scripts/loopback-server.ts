import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { plainAnswer, serveBundle, type BundleAnswer } from '../src/main/serve-bundle.ts'
import { LOOPBACK_HOST } from '../src/shared/loopback-address.ts'

/** A running loopback server. */
export interface LoopbackServer {
  readonly port: number
  close(): Promise<void>
}

/** Thrown when the port belongs to another program: moving to another would show an empty record. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
}

/**
 * Serves the built renderer below root at 127.0.0.1 only. A Host header other than this very address gets 403, so that
 * no name that someone points at this machine reaches it. Port 0 takes a free port: for tests.
 */
export async function startLoopbackServer(root: string, port: number): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    findAnswer(root, boundPort(server), request).then(
      (answer) => send(response, answer, request.method === 'HEAD'),
      () => response.destroy(),
    )
  })
  await listen(server, port)
  return {
    port: boundPort(server),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function findAnswer(root: string, port: number, request: IncomingMessage): Promise<BundleAnswer> {
  if (request.headers.host !== `${LOOPBACK_HOST}:${port}`) return Promise.resolve(plainAnswer(403))
  const rawPath = (request.url ?? '').split(/[?#]/, 1)[0] ?? ''
  return serveBundle(root, request.method ?? '', rawPath)
}

function send(response: ServerResponse, answer: BundleAnswer, isHead: boolean): void {
  response.writeHead(answer.status, answer.headers)
  response.end(isHead ? undefined : answer.body)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE'
      reject(isTaken ? new PortTakenError(String(port)) : error)
    })
    server.listen({ host: LOOPBACK_HOST, port, exclusive: true }, resolve)
  })
}

function boundPort(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
