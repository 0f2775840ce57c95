import { request as openRequest } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  PortTakenError,
  startLoopbackServer,
  type LoopbackServer,
} from '../../scripts/loopback-server'
import { readServeArguments } from '../../scripts/serve-arguments'
import { SECURITY_HEADERS } from '../../src/shared/content-security-policy'
import { LOOPBACK_PORT } from '../../src/shared/loopback-address'
import { BUNDLE_FILES, makeBundle, SECRET } from '../support/bundle-fixture'
import { HOSTILE_PATHS } from './hostile-paths'

let bundle: ReturnType<typeof makeBundle>
let server: LoopbackServer
beforeAll(async () => {
  bundle = makeBundle()
  server = await startLoopbackServer(bundle.root, 0)
})
afterAll(async () => {
  await server.close()
  bundle.remove()
})

interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = openRequest(
      { host: '127.0.0.1', port: server.port, path, method, headers },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        )
      },
    )
    request.on('error', reject)
    request.end()
  })

function expectProtected(answer: Answer): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(answer.headers[name.toLowerCase()]).toBe(value)
  }
}

it.each(BUNDLE_FILES)('serves %s as %s', async (path, mediaType) => {
  const answer = await ask(encodeURI(path))
  expect([answer.status, answer.headers['content-type']]).toEqual([200, mediaType])
  expect(answer.body).toBe(`content of ${path}`)
  expectProtected(answer)
})

// Node itself answers 400 to what is no request line: a path without a leading slash, or with a raw control.
const SENDABLE_PATHS = HOSTILE_PATHS.filter((path) => /^[/*][!-~]*$/.test(path))

it.each(SENDABLE_PATHS)('does not escape by %j', async (path) => {
  const answer = await ask(path)
  expect([403, 404]).toContain(answer.status)
  expect(answer.body).not.toContain(SECRET)
  expectProtected(answer)
})

it.each([
  'localhost',
  'localhost:PORT',
  '127.0.0.1',
  '127.0.0.1:1',
  '127.0.0.1:PORT.evil.example',
  'evil.example',
  'evil.example:PORT',
  '[::1]:PORT',
  '0.0.0.0:PORT',
  '127.1:PORT',
  '127.0.0.1:PORT ,x',
])('answers 403 to the Host header %j', async (host) => {
  const answer = await ask('/index.html', { host: host.replace('PORT', String(server.port)) })
  expect(answer.status).toBe(403)
  expectProtected(answer)
})

it('reads only: GET and HEAD', async () => {
  const head = await ask('/index.html', {}, 'HEAD')
  expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '22'])
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect((await ask('/index.html', {}, method)).status).toBe(405)
  }
})

it('lets no other origin read it', async () => {
  const answer = await ask('/index.html', { origin: 'https://evil.example' })
  expect(answer.headers['access-control-allow-origin']).toBeUndefined()
})

it('stops at a taken port instead of moving', async () => {
  await expect(startLoopbackServer(bundle.root, server.port)).rejects.toThrow(PortTakenError)
})

it('cannot be reached by any other address of the machine', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address }) => address !== '127.0.0.1' && !address.startsWith('fe80'))
  for (const { address } of others) {
    // Binding the same port there succeeds only while the server does not hold it.
    const bound = await new Promise<number>((resolve, reject) => {
      const probe = createServer().on('error', reject)
      probe.listen({ host: address, port: server.port }, () => {
        const { port } = probe.address() as AddressInfo
        probe.close(() => resolve(port))
      })
    })
    expect(bound).toBe(server.port)
  }
})

it('keeps its default port: records belong to it', () => {
  expect(LOOPBACK_PORT).toBe(41763)
  expect(readServeArguments([])).toEqual({ port: 41763, opensBrowser: true })
})

it('reads its two options and nothing else', () => {
  expect(readServeArguments(['--port', '8080', '--no-open'])).toEqual({
    port: 8080,
    opensBrowser: false,
  })
  for (const bad of [
    ['--port', '0'],
    ['--port', '65536'],
    ['--port', '80x'],
    ['--port'],
    ['--host', '0.0.0.0'],
    ['x'],
  ]) {
    expect(() => readServeArguments(bad)).toThrow()
  }
})
