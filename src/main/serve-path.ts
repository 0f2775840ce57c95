import { realpath, stat } from 'node:fs/promises'
import { resolve, sep } from 'node:path'

/** Where a request path leads: a file inside the bundle, or the status to refuse it with. */
export type ServedPath =
  { readonly status: 200; readonly file: string } | { readonly status: 403 | 404 }

/** Letters, digits and the few signs the build puts into file names. Everything else is refused before the disk is touched. */
const PLAIN_PATH = /^(?:\/[A-Za-z0-9_][A-Za-z0-9_.@~ -]*)*\/?$/

/**
 * Maps the raw path of a request to a file below root. 403 for every path that could lead outside, 404 for what is not
 * there. The path is decoded once; links are followed before the place is compared.
 */
export async function findServedFile(root: string, rawPath: string): Promise<ServedPath> {
  const path = decodePath(rawPath)
  if (path === undefined || !PLAIN_PATH.test(path)) return { status: 403 }
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`)
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)])
    if (!realFile.startsWith(realRoot + sep)) return { status: 403 }
    return (await stat(realFile)).isFile() ? { status: 200, file: realFile } : { status: 404 }
  } catch (error) {
    if (isAbsence(error)) return { status: 404 }
    throw error
  }
}

function decodePath(rawPath: string): string | undefined {
  try {
    return decodeURIComponent(rawPath)
  } catch {
    return undefined
  }
}

/** Not there, a file used as a folder, a link that leads to itself, or a name too long to exist. */
function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG'
}
