import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { fail, ok, type Result } from '../shared/result'

/**
 * A file for reading; undefined when the name is a pipe or a device, which would never end, or hang: it is opened without
 * waiting. Throws what the disk answers. The caller closes it.
 */
export async function openPlainFile(path: string): Promise<FileHandle | undefined> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  if ((await file.stat()).isFile()) return file
  await file.close()
  return undefined
}

/** The bytes of a file of at most so many; what is no plain file is unreadable. Throws what the disk answers. */
export async function readPlainFile(
  path: string,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, 'unreadable' | 'too-large'>> {
  const file = await openPlainFile(path)
  if (file === undefined) return fail('unreadable')
  try {
    const about = await file.stat()
    if (about.size > maxBytes) return fail('too-large')
    // One byte more than it said it had: a file that grows meanwhile is not read without end.
    const bytes = new Uint8Array(about.size + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.byteLength - length, length)
      length += bytesRead
      if (bytesRead === 0 || length === bytes.byteLength) break
    }
    return length > about.size ? fail('unreadable') : ok(bytes.slice(0, length))
  } finally {
    await file.close()
  }
}
