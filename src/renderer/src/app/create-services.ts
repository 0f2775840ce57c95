import handoutTexts from 'virtual:handout-texts'
import knowledge from 'virtual:knowledge'
import packageInfo from '../../../../package.json'
import { chooseHost } from '../host/choose-host'
import { createPdfClient } from '../pdf/pdf-client'
import { createTrustedWorker } from '../pdf/worker-policy'
import type { Repositories, Services } from '../services/services'
import { fail } from '../../../shared/result'
import { demonstrationRecords } from './demonstration-data'
import { createOwnWorkspace } from '../vault/own-workspace'
import vaultWorkerUrl from '../vault/worker?worker&url'
import { createWorkspaces } from '../vault/workspaces'
import { createAccuracy } from './start-accuracy'

/** The viewer is loaded with the first preview: it is large, and most visits to the app need none. */
const openPdf: Services['openPdf'] = async (bytes) => {
  const { openPreview } = await import('../pdf/preview')
  const opened = await openPreview(bytes)
  return opened.ok ? opened : fail('pdf-failed', opened.error.detail)
}

/** Joins the implementations into what features see. */
export const createServices = (): Services => {
  const now = () => new Date()
  const newId = () => crypto.randomUUID()
  const host = chooseHost(window, packageInfo.version)
  const own = createOwnWorkspace({
    startWorker: () => createTrustedWorker(vaultWorkerUrl),
    port: host.storage,
    milliseconds: () => performance.now(),
  })
  const vault = createWorkspaces({
    own,
    now,
    newId,
    demonstrationData: () => demonstrationRecords(knowledge, now()),
  })
  const pdf = createPdfClient({ now })
  return {
    knowledge,
    handoutTexts,
    host,
    workspaces: vault,
    vault: own,
    repositories: (): Repositories => vault.repositories(),
    renderPdf: (document, options) => pdf.renderPdf(document, options),
    missingGlyphs: (document) => pdf.missingGlyphs(document),
    openPdf,
    runAccuracy: createAccuracy(knowledge, now),
    now,
    newId,
  }
}
