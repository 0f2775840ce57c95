import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { evaluationFolder, loadEvaluation } from './load-evaluation'
import { guideFolder, loadGuide } from './load-guide'
import { knowledgeFiles, knowledgeFolder, loadKnowledge } from './load-knowledge'
import { loadReleaseNotes, releaseNotesFolder } from './load-release-notes'

const KNOWLEDGE = 'virtual:knowledge'
const HANDOUT_TEXTS = 'virtual:handout-texts'
const EVALUATION = 'virtual:evaluation'
const GUIDE = 'virtual:guide'
const RELEASE_NOTES = 'virtual:release-notes'
const IDS = [KNOWLEDGE, HANDOUT_TEXTS, EVALUATION, GUIDE, RELEASE_NOTES]
const resolved = (id: string): string => `\0${id}`

/** JSON.parse of a string: engines read it faster than the same object written out as code. */
const asModule = (value: unknown): string =>
  `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})\n`

const loadTexts = async (root: string): Promise<unknown> => {
  const { loadHandoutTexts } = await import('./load-handout-texts')
  return loadHandoutTexts(root)
}

/**
 * Gives `virtual:knowledge` (a KnowledgeBase), `virtual:handout-texts` (HandoutTexts),
 * `virtual:evaluation` (EvaluationContent), `virtual:guide` and `virtual:release-notes`, read from resources/ under the project root. A broken content file fails the build with file, line and what
 * is wrong; in development a changed file reloads the page.
 */
export const contentPlugin = (root: string = process.cwd()): Plugin => {
  const folders = [
    knowledgeFolder(root),
    join(root, 'resources', 'handouts'),
    evaluationFolder(root),
    guideFolder(root),
    releaseNotesFolder(root),
  ]
  return {
    name: 'palpate-content',
    resolveId: (id) => (IDS.includes(id) ? resolved(id) : undefined),
    async load(id) {
      if (id === resolved(KNOWLEDGE)) {
        for (const file of knowledgeFiles(root)) this.addWatchFile(resolve(file))
        return asModule(loadKnowledge(root))
      }
      if (id === resolved(HANDOUT_TEXTS)) return asModule(await loadTexts(root))
      if (id === resolved(EVALUATION)) return asModule(loadEvaluation(root))
      if (id === resolved(GUIDE)) return asModule(loadGuide(root))
      if (id === resolved(RELEASE_NOTES)) return asModule(loadReleaseNotes(root))
      return undefined
    },
    configureServer(server) {
      server.watcher.add(folders)
      const reload = (path: string): void => {
        if (!folders.some((folder) => resolve(path).startsWith(folder))) return
        for (const id of IDS) {
          const module = server.moduleGraph.getModuleById(resolved(id))
          if (module) server.moduleGraph.invalidateModule(module)
        }
        server.ws.send({ type: 'full-reload' })
      }
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, reload)
    },
  }
}
