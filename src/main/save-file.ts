import { basename, extname, isAbsolute, join } from 'node:path'
import { FILE_EXTENSIONS } from '../shared/file-kinds'
import type { FileKind, SavedFile, SaveFileErrorCode, SaveFileRequest } from '../shared/host'
import { fail, ok, type Result } from '../shared/result'
import { toFileName } from '../shared/suggested-file-name'
import { hasSignature } from './file-signature'
import type { SaveFolders } from './save-folders'
import { SHELL_TEXTS } from './shell-texts'
import { writeAtomically, type AtomicWriteTools } from './write-atomically'

/** What the save dialog is asked. */
export interface SaveQuestion {
  readonly title: string
  readonly defaultPath: string
  readonly filters: { name: string; extensions: string[] }[]
}

/** Saving with everything it needs handed in. */
export interface SaveFileTools extends AtomicWriteTools {
  /** Path the user chose; undefined when the dialog was left. */
  readonly askWhere: (question: SaveQuestion) => Promise<string | undefined>
  /** Folder the dialog opens in, and where the file went. */
  readonly folders: SaveFolders
}

/** Checks the bytes, asks the user where, writes the file whole. The renderer learns the file's name, never its folder. */
export async function saveFile(
  request: SaveFileRequest,
  tools: SaveFileTools,
): Promise<Result<SavedFile, SaveFileErrorCode>> {
  if (!hasSignature(request.bytes, request.kind)) return fail('invalid-request', 'signature')
  const extension = FILE_EXTENSIONS[request.kind]
  const chosen = await tools.askWhere({
    title: SHELL_TEXTS.saveTitle,
    defaultPath: join(
      tools.folders.folderFor(request.kind),
      toFileName(request.suggestedName, request.kind),
    ),
    filters: [{ name: SHELL_TEXTS.fileKinds[request.kind], extensions: [extension] }],
  })
  if (chosen === undefined) return fail('cancelled')
  if (!isAbsolute(chosen)) return fail('write-failed', 'path')
  const path = withExtension(chosen, request.kind)
  const written = await writeAtomically(path, request.bytes, tools)
  if (!written.ok) return written
  tools.folders.saved(request.kind, path)
  return ok({ displayName: basename(path) })
}

/** Some desktops do not add the extension themselves; a file without it would not open on a double click. */
function withExtension(path: string, kind: FileKind): string {
  const extension = `.${FILE_EXTENSIONS[kind]}`
  return extname(path).toLowerCase() === extension ? path : `${path}${extension}`
}
