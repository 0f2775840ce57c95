import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What the file beside the bundle holds: seen in an answer, something escaped. */
export const SECRET = 'a secret beside the bundle'

/** Path and media type of every file of the small bundle. */
export const BUNDLE_FILES: readonly (readonly [path: string, mediaType: string])[] = [
  ['/index.html', 'text/html; charset=utf-8'],
  ['/assets/index-D4f_9a~1.js', 'text/javascript; charset=utf-8'],
  ['/assets/pdf.worker-Bx.mjs', 'text/javascript; charset=utf-8'],
  ['/assets/index-C1.css', 'text/css; charset=utf-8'],
  ['/assets/knowledge.json', 'application/json; charset=utf-8'],
  ['/assets/argon2.wasm', 'application/wasm'],
  ['/assets/body-map.svg', 'image/svg+xml; charset=utf-8'],
  ['/assets/icon@2x.png', 'image/png'],
  ['/assets/inter.woff2', 'font/woff2'],
  ['/assets/NotoSans.ttf', 'font/ttf'],
  ['/assets/third party licences.txt', 'text/plain; charset=utf-8'],
  ['/assets/unknown.xyz', 'application/octet-stream'],
]

/** A bundle on the disk, with a secret beside it and two links that lead to it. */
export function makeBundle(): { readonly root: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'palpate-bundle-'))
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  for (const [path] of BUNDLE_FILES) writeFileSync(join(root, path), `content of ${path}`)
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  writeFileSync(join(folder, 'renderer-secret.txt'), SECRET)
  mkdirSync(join(folder, 'main'))
  writeFileSync(join(folder, 'main/index.js'), SECRET)
  writeFileSync(join(root, '.hidden'), SECRET)
  writeFileSync(join(root, 'assets/.hidden'), SECRET)
  symlinkSync(join(folder, 'secret.txt'), join(root, 'link-to-secret.txt'))
  symlinkSync(folder, join(root, 'link-to-folder'))
  return { root, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
