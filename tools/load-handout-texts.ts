import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ENGLISH_WORDS } from '../src/domain/handout/leaflet-words'
import type {
  ConditionText,
  ConditionTextId,
  HandoutTexts,
  LanguageTexts,
  SafetyNetText,
} from '../src/domain/handout/texts'
import { commonTextSchema, conditionTextSchema } from '../src/domain/handout/texts-schema'
import { loadTranslation } from './load-translation'
import { readConditions, readInto } from './read-texts'
import { ContentError } from './yaml-file'

const COMMON = 'common.yaml'

const loadEnglish = (root: string, folder: string, faults: string[]): LanguageTexts | undefined => {
  const common = readInto(join(folder, COMMON), commonTextSchema, root, faults)
  const read = readConditions(folder, [COMMON], conditionTextSchema, root, faults)
  const conditions: Partial<Record<ConditionTextId, ConditionText>> = Object.fromEntries(
    read.map((text) => [text.id, text]),
  )
  return common && { common, words: ENGLISH_WORDS, conditions }
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
  if (!languages.includes('en')) throw new ContentError(['resources/handouts/en:1: is missing'])
  const english = loadEnglish(root, join(top, 'en'), faults)
  const byLanguage: Record<string, LanguageTexts> = {}
  const safetyNets: Record<string, SafetyNetText> = {}
  if (english) {
    byLanguage['en'] = english
    for (const language of languages.filter((each) => each !== 'en')) {
      const loaded = loadTranslation(root, language, english, faults)
      if (loaded?.texts) byLanguage[language] = loaded.texts
      if (loaded) safetyNets[language] = loaded.safetyNet
    }
  }
  if (faults.length > 0) throw new ContentError(faults)
  return { languages, byLanguage, safetyNets }
}
