import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Paths under the given folders of `root` whose name matches, with forward slashes, relative to `root`, sorted. */
export function listFiles(
  root: string,
  folders: readonly string[],
  matching: RegExp,
): readonly string[] {
  return folders
    .filter((folder) => statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory())
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && matching.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .map((path) => path.slice(join(root, '/').length).replaceAll('\\', '/'))
    .sort()
}
