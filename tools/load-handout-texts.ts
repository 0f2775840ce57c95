import { existsSync, readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { z } from 'zod'
import type {
  ConditionText,
  ConditionTextId,
  HandoutTexts,
  LanguageTexts,
} from '../src/domain/handout/texts'
import { commonTextSchema, conditionTextSchema } from '../src/domain/handout/texts-schema'
import { ContentError, readYaml } from './yaml-file'

const COMMON = 'common.yaml'

const readInto = <T>(
  file: string,
  schema: z.ZodType<T>,
  root: string,
  faults: string[],
): T | undefined => {
  const read = readYaml(file, schema, root)
  if (read.ok) return read.value
  faults.push(...read.faults)
  return undefined
}

const loadLanguage = (
  root: string,
  folder: string,
  faults: string[],
): LanguageTexts | undefined => {
  const commonFile = join(folder, COMMON)
  if (!existsSync(commonFile)) {
    faults.push(`${relative(root, commonFile)}:1: is missing`)
    return undefined
  }
  const common = readInto(commonFile, commonTextSchema, root, faults)
  const conditions: Partial<Record<ConditionTextId, ConditionText>> = {}
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml') || name === COMMON) continue
    const file = join(folder, name)
    const text = readInto(file, conditionTextSchema, root, faults)
    if (!text) continue
    if (text.id === basename(name, '.yaml')) conditions[text.id] = text
    else faults.push(`${relative(root, file)}:1: id: '${text.id}' is not the name of the file`)
  }
  return common && { common, conditions }
}

/**
 * Reads resources/handouts/<language>/*.yaml below the repository root, for Node.
 * Throws ContentError that names every fault as 'file:line: what is wrong'.
 */
export const loadHandoutTexts = (root: string): HandoutTexts => {
  const faults: string[] = []
  const top = join(root, 'resources', 'handouts')
  const languages = existsSync(top)
    ? readdirSync(top, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
  const byLanguage: Record<string, LanguageTexts> = {}
  for (const language of languages) {
    const texts = loadLanguage(root, join(top, language), faults)
    if (texts) byLanguage[language] = texts
  }
  if (!languages.includes('en')) faults.push('resources/handouts/en:1: is missing')
  if (faults.length > 0) throw new ContentError(faults)
  return { languages, byLanguage }
}
