import handoutTexts from 'virtual:handout-texts'
import knowledge from 'virtual:knowledge'
import packageInfo from '../../../../package.json'
import { syllableCounter } from '../../../domain/handout/readability'
import { chooseHost } from '../host/choose-host'
import { createPdfClient } from '../pdf/pdf-client'
import { createTrustedWorker } from '../pdf/worker-policy'
import type { Repositories, Services } from '../services/services'
import type { Host } from '../../../shared/host'
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

/** The dictionary is loaded with the first text that is measured. */
const loadSyllables: Services['loadSyllables'] = async () => {
  const [{ dictionary }, { syllable }] = await Promise.all([
    import('cmu-pronouncing-dictionary'),
    import('syllable'),
  ])
  return syllableCounter(dictionary, syllable)
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
  /** Every file that leaves the sealed workspace is told to its trail; its name carries no patient. */
  const saveFile: Host['saveFile'] = async (request) => {
    const saved = await host.saveFile(request)
    if (saved.ok) own.note('export', { detail: `${request.kind}: ${request.suggestedName}` })
    return saved
  }
  return {
    knowledge,
    handoutTexts,
    host: { ...host, saveFile },
    workspaces: vault,
    vault: own,
    repositories: (): Repositories => vault.repositories(),
    renderPdf: (document, options) => pdf.renderPdf(document, options),
    missingGlyphs: (document) => pdf.missingGlyphs(document),
    loadSyllables,
    openPdf,
    runAccuracy: createAccuracy(knowledge, now),
    now,
    newId,
  }
}
