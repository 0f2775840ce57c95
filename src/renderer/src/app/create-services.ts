import builtIn from 'virtual:knowledge'
import packageInfo from '../../../../package.json'
import { compiledModel } from '../../../domain/assessment/compile-model'
import { KNOWLEDGE_EDITION } from '../../../domain/knowledge/edition'
import { syllableCounter } from '../../../domain/handout/readability'
import { chooseHost } from '../host/choose-host'
import { createPdfClient } from '../pdf/pdf-client'
import { createTrustedWorker } from '../pdf/worker-policy'
import type { Repositories, Services } from '../services/services'
import type { HandoutTexts } from '../../../domain/handout/texts'
import type { Host } from '../../../shared/host'
import { MAKER_PUBLIC_KEY } from '../../../shared/maker-key'
import { fail } from '../../../shared/result'
import { roomFor } from '../../../shared/storage-room'
import { demonstrationRecords } from './demonstration-data'
import { createKnowledgeFiles } from './knowledge-files'
import { databaseBytes } from '../vault/database-bytes'
import { createInstalledKnowledge } from '../vault/installed-knowledge'
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

let handoutTexts: HandoutTexts | undefined

/** The leaflets' texts are loaded with the first handout. */
export const loadHandoutTexts = async (): Promise<void> => {
  handoutTexts ??= (await import('virtual:handout-texts')).default
}

let inUse = () => builtIn

/** Compiles the model in advance, some tens of milliseconds that the first consultation need not wait for. */
export const prepareEngine = (): void => void compiledModel(inUse())

/** Loaded when the clinician asks for them. */
const loadLicences: Services['loadLicences'] = async () =>
  (await import('../../../../resources/licences/third-party.json')).default

/** The guide and its pictures' addresses come with its first page. */
const loadGuide: Services['loadGuide'] = async () => (await import('./guide-content')).GUIDE

const loadReleaseNotes: Services['loadReleaseNotes'] = async () =>
  (await import('virtual:release-notes')).default

/** Joins the implementations into what features see, once it is known which knowledge is in use. */
export const createServices = async (): Promise<Services> => {
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
    demonstrationData: () => demonstrationRecords(inUse(), now()),
  })
  const knowledgeFiles = await createKnowledgeFiles({
    builtIn: { edition: KNOWLEDGE_EDITION, knowledge: builtIn },
    publicKey: MAKER_PUBLIC_KEY,
    store: createInstalledKnowledge(),
    backUp: () => own.backUp(),
    note: (action, detail) => own.note(action, { detail }),
  })
  inUse = () => knowledgeFiles.inUse()
  const pdf = createPdfClient({ now })
  let isPaperWarm = false
  const warmUpPaper = (): void => {
    if (isPaperWarm) return
    isPaperWarm = true
    void pdf.warmUp()
    // What cannot be loaded now is loaded, and its failure shown, with the first preview.
    import('../pdf/preview').catch(() => undefined)
  }
  /** Every file that leaves the sealed workspace is told to its trail; its name carries no patient. */
  const saveFile: Host['saveFile'] = async (request) => {
    const saved = await host.saveFile(request)
    if (saved.ok) own.note('export', { detail: `${request.kind}: ${request.suggestedName}` })
    return saved
  }
  const storageRoom: Services['storageRoom'] = async () => {
    const status = await host.storage.status()
    return roomFor(status.ok ? status.value.freeBytes : null, await databaseBytes())
  }
  return {
    whenLoaded: () => Promise.resolve(),
    get knowledge() {
      return inUse()
    },
    knowledgeFiles,
    get handoutTexts() {
      if (handoutTexts === undefined)
        throw new Error('handout texts are used before they are loaded')
      return handoutTexts
    },
    host: { ...host, saveFile },
    workspaces: vault,
    vault: own,
    repositories: (): Repositories => vault.repositories(),
    storageRoom,
    renderPdf: (document, options) => pdf.renderPdf(document, options),
    missingGlyphs: (document) => pdf.missingGlyphs(document),
    loadSyllables,
    openPdf,
    loadLicences,
    loadGuide,
    loadReleaseNotes,
    warmUpPaper,
    runAccuracy: (request) => createAccuracy(inUse(), now)(request),
    now,
    newId,
  }
}
