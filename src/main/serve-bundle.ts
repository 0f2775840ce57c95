import { readFile } from 'node:fs/promises'
import { SECURITY_HEADERS } from '../shared/content-security-policy.ts'
import { mediaTypeOf } from './media-types.ts'
import { findServedFile } from './serve-path.ts'

/** An answer without a web type, so that the desktop's protocol and the loopback server can both send it. */
export interface BundleAnswer {
  readonly status: 200 | 403 | 404 | 405
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** Answers one request from the bundle below root; every answer carries the security headers. */
export async function serveBundle(
  root: string,
  method: string,
  rawPath: string,
): Promise<BundleAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return plainAnswer(405)
  const found = await findServedFile(root, rawPath)
  if (found.status !== 200) return plainAnswer(found.status)
  const bytes = new Uint8Array(await readFile(found.file))
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': mediaTypeOf(found.file),
      'Content-Length': String(bytes.byteLength),
    },
    body: method === 'HEAD' ? new Uint8Array(0) : bytes,
  }
}

/** A refusal with its reason in words and the same headers as every answer. */
export function plainAnswer(status: 403 | 404 | 405): BundleAnswer {
  const body = new TextEncoder().encode(REASONS[status])
  return {
    status,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': String(body.byteLength),
    },
    body,
  }
}

const REASONS = { 403: 'Forbidden', 404: 'Not found', 405: 'Method not allowed' } as const
