import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { plainFigures } from '../src/domain/evaluation/accuracy'
import { judgeKnownCase } from '../src/domain/evaluation/judge-known-case'
import {
  releaseNotesSchema,
  type ReleaseAccuracy,
  type ReleaseNotes,
} from '../src/domain/guide/release-notes'
import { loadEvaluation } from './load-evaluation'
import { loadKnowledge } from './load-knowledge'
import { ContentError, readYaml } from './yaml-file'

/** The folder of the release notes, one file a version. */
export const releaseNotesFolder = (root: string): string => join(root, 'resources', 'release-notes')

/** Day that the figures are judged on: rules past their review date speak all the same, so any day gives the same. */
const JUDGED_ON = '2026-01-01'

/** The figures of this build, from its bundled cases. */
const currentAccuracy = (root: string): ReleaseAccuracy => {
  const knowledge = loadKnowledge(root)
  const { cases, crossValidated } = loadEvaluation(root)
  const { setting } = crossValidated
  const judged = cases.map((known) =>
    judgeKnownCase(known, knowledge, { setting, guidelines: 'uk-nice', today: JUDGED_ON }),
  )
  return {
    cases: cases.length,
    knowledgeVersion: knowledge.version,
    plain: plainFigures(judged),
    crossValidated,
  }
}

const newestFirst = (left: ReleaseNotes, right: ReleaseNotes): number =>
  right.version.localeCompare(left.version, 'en', { numeric: true })

/** The notes, newest first, the newest with the figures of this build. Throws ContentError with file and line. */
export const loadReleaseNotes = (root: string): readonly ReleaseNotes[] => {
  const faults: string[] = []
  const notes = readdirSync(releaseNotesFolder(root))
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name): ReleaseNotes[] => {
      const read = readYaml(join(releaseNotesFolder(root), name), releaseNotesSchema, root)
      if (!read.ok) faults.push(...read.faults)
      else if (read.value.version === basename(name, '.yaml')) return [read.value]
      else faults.push(`resources/release-notes/${name}:1: version is not the name of the file`)
      return []
    })
    .sort(newestFirst)
  if (faults.length > 0) throw new ContentError(faults)
  const accuracy = currentAccuracy(root)
  return notes.map((one, index) => (index === 0 ? { ...one, accuracy } : one))
}
