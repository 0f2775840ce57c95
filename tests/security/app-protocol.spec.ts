import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerAppRequest, APP_SCHEMES } from '../../src/main/app-protocol'
import { serveBundle } from '../../src/main/serve-bundle'
import { SECURITY_HEADERS } from '../../src/shared/content-security-policy'
import { BUNDLE_FILES, makeBundle, SECRET } from '../support/bundle-fixture'
import { HOSTILE_PATHS } from './hostile-paths'

let bundle: ReturnType<typeof makeBundle>
beforeAll(() => (bundle = makeBundle()))
afterAll(() => bundle.remove())

const ask = (address: string, method = 'GET'): Promise<Response> =>
  answerAppRequest(bundle.root, new Request(address, { method }))

function expectProtected(headers: Headers): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(headers.get(name)).toBe(value)
  }
}

it('tries at least 200 hostile paths', () => {
  expect(new Set(HOSTILE_PATHS).size).toBeGreaterThanOrEqual(200)
})

it.each(HOSTILE_PATHS)('does not escape by the raw path %j', async (path) => {
  const answer = await serveBundle(bundle.root, 'GET', path)
  expect([403, 404]).toContain(answer.status)
  expect(new TextDecoder().decode(answer.body)).not.toContain(SECRET)
  expectProtected(new Headers(answer.headers))
})

it.each(HOSTILE_PATHS)('does not escape by an address with %j', async (path) => {
  const address = `app://bundle${path.startsWith('/') ? '' : '/'}${path}`
  if (!URL.canParse(address)) return
  const response = await ask(address)
  expect(await response.text()).not.toContain(SECRET)
  expectProtected(response.headers)
})

it.each(BUNDLE_FILES)('serves %s as %s', async (path, mediaType) => {
  const response = await ask(`app://bundle${encodeURI(path)}?v=1#part`)
  expect(response.status).toBe(200)
  expect(await response.text()).toBe(`content of ${path}`)
  expect(response.headers.get('content-type')).toBe(mediaType)
  expectProtected(response.headers)
})

it('serves the start page at the root, and folders not at all', async () => {
  expect(await (await ask('app://bundle/')).text()).toBe('content of /index.html')
  expect((await ask('app://bundle/assets')).status).toBe(404)
  expect((await ask('app://bundle/assets/')).status).toBe(404)
})

it('says 404 for what is not there and 403 for what may not be', async () => {
  expect((await ask('app://bundle/nothing.js')).status).toBe(404)
  expect((await ask('app://bundle/index.html/x')).status).toBe(404)
  expect((await ask('app://bundle/link-to-secret.txt')).status).toBe(403)
})

it.each(['app://other/index.html', 'app://bundle:80/index.html', 'https://bundle/index.html'])(
  'serves nothing at %s',
  async (address) => {
    expect((await ask(address)).status).toBe(403)
  },
)

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('answers no %s', async (method) => {
  const response = await ask('app://bundle/index.html', method)
  expect(response.status).toBe(405)
  expectProtected(response.headers)
})

it('registers one scheme, standard and secure, that bypasses nothing', () => {
  expect(APP_SCHEMES).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
})
