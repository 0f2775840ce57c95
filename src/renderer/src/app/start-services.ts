import type { Services } from '../services/services'

/** What the first screen starts with: services that come when they are asked for. */
export interface StartedServices {
  readonly services: Services
  /** Loads the engine, the knowledge and the record; every screen but the first waits for it. Loads once. */
  load(): Promise<Services>
}

/**
 * Services before they are there. The first screen needs none of them but a way to open a workspace, and
 * that way waits; anything else that is used too early is a bug and throws.
 */
export const startServices = (join: () => Promise<Services>): StartedServices => {
  let joined: Services | undefined
  let loading: Promise<Services> | undefined
  let announce: () => void = () => undefined
  const loaded = new Promise<void>((resolve) => (announce = resolve))
  const load = (): Promise<Services> =>
    (loading ??= join().then(
      (services) => {
        joined = services
        announce()
        return services
      },
      (error: unknown) => {
        // A file that could not be read now may be read at the next try.
        loading = undefined
        throw error
      },
    ))
  const there = (): Services => {
    if (joined === undefined) throw new Error('services are used before they are loaded')
    return joined
  }
  return {
    load,
    services: {
      whenLoaded: () => loaded,
      get knowledge() {
        return there().knowledge
      },
      get knowledgeFiles() {
        return there().knowledgeFiles
      },
      get handoutTexts() {
        return there().handoutTexts
      },
      get host() {
        return there().host
      },
      get vault() {
        return there().vault
      },
      workspaces: {
        open: async (kind) => (await load()).workspaces.open(kind),
        close: async () => joined?.workspaces.close(),
      },
      repositories: () => there().repositories(),
      storageRoom: () => there().storageRoom(),
      renderPdf: (document, options) => there().renderPdf(document, options),
      missingGlyphs: (document) => there().missingGlyphs(document),
      loadSyllables: () => there().loadSyllables(),
      openPdf: (bytes) => there().openPdf(bytes),
      warmUpPaper: () => there().warmUpPaper(),
      loadLicences: () => there().loadLicences(),
      loadGuide: () => there().loadGuide(),
      loadReleaseNotes: () => there().loadReleaseNotes(),
      runAccuracy: (request) => there().runAccuracy(request),
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
    },
  }
}
