import { MEDIA_TYPES } from '../../../shared/file-kinds'
import type { Host } from '../../../shared/host'
import { fail, ok } from '../../../shared/result'
import { toFileName } from '../../../shared/suggested-file-name'
import { downloadFile } from './browser-files'
import { startStorageWorker } from './start-storage-worker'
import { createBrowserStorage } from './storage-browser'

/** A tab at a loopback address: files go to the browser's download folder, closing is guarded by the browser's own question. */
export function createBrowserHost(page: Window, appVersion: string): Host {
  const askBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault()
  return {
    kind: 'browser',
    storage: createBrowserStorage(page, startStorageWorker),
    saveFile(request) {
      if (request.bytes.byteLength === 0) return Promise.resolve(fail('invalid-request'))
      const displayName = toFileName(request.suggestedName, request.kind)
      downloadFile(page, request.bytes, displayName, MEDIA_TYPES[request.kind])
      return Promise.resolve(ok({ displayName, inDownloadsFolder: true }))
    },
    info: () => Promise.resolve({ appVersion, platform: 'browser' }),
    setUnsavedWork(unsaved) {
      if (unsaved) page.addEventListener('beforeunload', askBeforeLeaving)
      else page.removeEventListener('beforeunload', askBeforeLeaving)
      return Promise.resolve()
    },
    // A tab is told of none of these: the idle time locks it.
    nextLockWish: () => new Promise(() => undefined),
  }
}
