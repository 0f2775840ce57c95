import handoutTexts from 'virtual:handout-texts'
import knowledge from 'virtual:knowledge'
import packageInfo from '../../../../package.json'
import { chooseHost } from '../host/choose-host'
import { createPdfClient } from '../pdf/pdf-client'
import type { Repositories, Services } from '../services/services'
import { fail } from '../../../shared/result'
import { demonstrationRecords } from './demonstration-data'
import { createWorkspaces } from '../vault/workspaces'

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
  const vault = createWorkspaces({
    now,
    newId,
    demonstrationData: () => demonstrationRecords(knowledge, now()),
  })
  const pdf = createPdfClient({ now })
  return {
    knowledge,
    handoutTexts,
    host: chooseHost(window, packageInfo.version),
    workspaces: vault,
    repositories: (): Repositories => vault.repositories(),
    renderPdf: pdf.renderPdf,
    missingGlyphs: pdf.missingGlyphs,
    openPdf,
    now,
    newId,
  }
}
