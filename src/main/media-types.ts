import { extname } from 'node:path'

/** Every kind of file that a build holds. What is not listed is sent as bytes, which no browser runs. */
const MEDIA_TYPE_OF_EXTENSION: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
}

/** Media type of a bundled file by its extension. */
export const mediaTypeOf = (file: string): string =>
  MEDIA_TYPE_OF_EXTENSION[extname(file).toLowerCase()] ?? 'application/octet-stream'
