import { MEDIA_TYPES } from '../../../shared/file-kinds'
import type { Host } from '../../../shared/host'
import { fail, ok } from '../../../shared/result'
import { toFileName } from '../../../shared/suggested-file-name'

/** How long a blob address stays valid after the click, in ms: the browser reads it after the click returns. */
const BLOB_LIFETIME_MS = 60_000

/** A tab at a loopback address: files go to the browser's download folder, closing is guarded by the browser's own question. */
export function createBrowserHost(page: Window, appVersion: string): Host {
  const askBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault()
  return {
    kind: 'browser',
    saveFile(request) {
      if (request.bytes.byteLength === 0) return Promise.resolve(fail('invalid-request'))
      const displayName = toFileName(request.suggestedName, request.kind)
      const blob = new Blob([new Uint8Array(request.bytes)], { type: MEDIA_TYPES[request.kind] })
      download(page, blob, displayName)
      return Promise.resolve(ok({ displayName, inDownloadsFolder: true }))
    },
    info: () => Promise.resolve({ appVersion, platform: 'browser' }),
    setUnsavedWork(unsaved) {
      if (unsaved) page.addEventListener('beforeunload', askBeforeLeaving)
      else page.removeEventListener('beforeunload', askBeforeLeaving)
      return Promise.resolve()
    },
  }
}

function download(page: Window, blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = page.document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  page.setTimeout(() => URL.revokeObjectURL(address), BLOB_LIFETIME_MS)
}
