import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { z } from 'zod'
import { checkKnowledge } from '../src/domain/knowledge/check-knowledge'
import { conditionSchema } from '../src/domain/knowledge/condition-schema'
import {
  backgroundSchema,
  settingsSchema,
  sourcesSchema,
} from '../src/domain/knowledge/content-schemas'
import { generalFactsSchema } from '../src/domain/knowledge/general-facts-schema'
import { joinKnowledge, type KnowledgeContent } from '../src/domain/knowledge/join-knowledge'
import type { KnowledgeBase } from '../src/domain/knowledge/knowledge-base'
import { redFlagFileSchema } from '../src/domain/knowledge/red-flag-schema'
import { ContentError, readYaml } from './yaml-file'

const yamlIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(folder, name))
    : []

/** The folder that holds the medicine. */
export const knowledgeFolder = (root: string): string => join(root, 'resources', 'knowledge')

/** Every content file of the knowledge base, sorted: what a watcher must look at. */
export const knowledgeFiles = (root: string): readonly string[] => {
  const folder = knowledgeFolder(root)
  return [
    ...yamlIn(join(folder, 'conditions')),
    ...yamlIn(join(folder, 'red-flags')),
    ...['background', 'general-facts', 'red-flag-sources', 'settings', 'sources']
      .map((name) => join(folder, `${name}.yaml`))
      .filter((path) => existsSync(path)),
  ]
}

/** Date of the newest review and a hash of every file: changes with any content. */
const versionOf = (root: string, files: readonly string[], reviewed: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(relative(root, file)).update('\0').update(readFileSync(file))
  const newest = [...reviewed].sort().at(-1) ?? '0000-00-00'
  return `${newest}-${hash.digest('hex').slice(0, 8)}`
}

/**
 * Reads resources/knowledge under `root` by its schemas, not joined yet: what a knowledge file holds.
 * Throws ContentError whose message lists every fault as 'file:line: what is wrong'.
 */
export const readKnowledge = (root: string): KnowledgeContent => {
  const folder = knowledgeFolder(root)
  const faults: string[] = []
  const read = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
    if (!existsSync(path)) {
      faults.push(`${relative(root, path)}:1: file is missing`)
      return undefined
    }
    const result = readYaml(path, schema, root)
    if (result.ok) return result.value
    faults.push(...result.faults)
    return undefined
  }
  const readNamed = <T extends { readonly id: string }>(
    path: string,
    schema: z.ZodType<T>,
  ): T[] => {
    const value = read(path, schema)
    if (value === undefined) return []
    if (value.id !== basename(path, '.yaml'))
      faults.push(`${relative(root, path)}:1: id ${value.id} differs from the file name`)
    return [value]
  }
  const conditions = yamlIn(join(folder, 'conditions')).flatMap((path) =>
    readNamed(path, conditionSchema),
  )
  const redFlags = yamlIn(join(folder, 'red-flags')).flatMap(
    (path) => read(path, redFlagFileSchema)?.rules ?? [],
  )
  const sources = read(join(folder, 'sources.yaml'), sourcesSchema)
  const redFlagSources = read(join(folder, 'red-flag-sources.yaml'), sourcesSchema)
  const background = read(join(folder, 'background.yaml'), backgroundSchema)
  const settings = read(join(folder, 'settings.yaml'), settingsSchema)
  const general = read(join(folder, 'general-facts.yaml'), generalFactsSchema)
  for (const id of Object.keys(redFlagSources ?? {}))
    if (sources !== undefined && Object.hasOwn(sources, id))
      faults.push(`resources/knowledge/red-flag-sources.yaml:1: ${id} is also in sources.yaml`)
  if (faults.length > 0 || !sources || !redFlagSources || !background || !settings || !general)
    throw new ContentError(faults)
  return {
    version: versionOf(
      root,
      knowledgeFiles(root),
      [...Object.values(sources), ...Object.values(redFlagSources)].map((one) => one.reviewed),
    ),
    ...{ conditions, redFlags, sources, redFlagSources, background, settings },
    generalFacts: general.facts,
  }
}

/** Reads, joins and checks resources/knowledge under `root`; throws as readKnowledge does. */
export const loadKnowledge = (root: string): KnowledgeBase => {
  const knowledge = joinKnowledge(readKnowledge(root))
  const unsound = checkKnowledge(knowledge)
  if (unsound.length > 0)
    throw new ContentError(unsound.map(({ where, what }) => `${placeOf(root, where)}: ${what}`))
  return knowledge
}

/** The file and line that a joined fault belongs to: the line where its name first stands. */
const placeOf = (root: string, where: string): string => {
  const files = knowledgeFiles(root)
  const own = files.find((file) => basename(file, '.yaml') === where)
  if (own !== undefined) return `${relative(root, own)}:1`
  for (const file of files) {
    const line = readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((text) => text.startsWith(`${where}:`))
    if (line >= 0) return `${relative(root, file)}:${line + 1}`
  }
  return `resources/knowledge:1: ${where}`
}
