import type { CustomScheme } from 'electron'
import { APP_ORIGIN, APP_SCHEME, originOf } from './app-origin'
import { plainAnswer, serveBundle, type BundleAnswer } from './serve-bundle'

/** Standard, so that IndexedDB works; secure, so that WebCrypto does. Never bypassCSP. Registered before the app is ready. */
export const APP_SCHEMES: CustomScheme[] = [
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]

/** Answers a request to the app's own scheme from the built renderer below root, and nothing else. */
export async function answerAppRequest(root: string, request: Request): Promise<Response> {
  const answer = await findAnswer(root, request)
  return new Response(request.method === 'HEAD' ? null : answer.body, {
    status: answer.status,
    headers: answer.headers,
  })
}

async function findAnswer(root: string, request: Request): Promise<BundleAnswer> {
  if (originOf(request.url) !== APP_ORIGIN) return plainAnswer(403)
  return serveBundle(root, request.method, new URL(request.url).pathname)
}
