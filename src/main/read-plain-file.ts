import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { fail, ok, type Result } from '../shared/result'

/**
 * The bytes of a file of at most so many. A pipe or a device under that name would never end, or hang: it is opened without
 * waiting and refused. Throws what the disk answers.
 */
export async function readPlainFile(
  path: string,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, 'unreadable' | 'too-large'>> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const about = await file.stat()
    if (!about.isFile()) return fail('unreadable')
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
