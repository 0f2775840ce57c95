import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type {
  ConditionText,
  ConditionTextId,
  LanguageTexts,
  SafetyNetText,
} from '../src/domain/handout/texts'
import {
  joinCommon,
  joinCondition,
  joinWords,
  type ConditionTranslation,
  type SentenceTranslations,
} from '../src/domain/handout/translation'
import {
  commonTranslationSchema,
  conditionTranslationSchema,
  safetyNetTextSchema,
  sentenceTranslationsSchema,
} from '../src/domain/handout/translation-schema'
import { readConditions, readInto } from './read-texts'

/** Files of a translation that are about no single condition. */
const SHARED_FILES = ['safety-net.yaml', 'common.yaml', 'words.yaml'] as const

/** A language as far as it goes: whole leaflets, or its safety net alone. */
export interface LoadedTranslation {
  readonly safetyNet: SafetyNetText
  readonly texts?: LanguageTexts
}

const listParts = ['mainPoint', 'whatItIs', 'atHome', 'next', 'treatment', 'comeBack'] as const

/** A translation stands beside the English, so each part has as many sentences. */
const shapeFaults = (
  english: ConditionText | undefined,
  text: ConditionTranslation,
): readonly string[] => {
  if (!english) return [`${text.id}: has no English text`]
  return listParts
    .filter((part) => english[part].length !== text[part].length)
    .map(
      (part) => `${part}: has ${text[part].length} parts, the English has ${english[part].length}`,
    )
}

const probableFaults = (
  english: ConditionText | undefined,
  text: ConditionTranslation,
  { probableWords }: SentenceTranslations,
): readonly string[] => {
  const first = (text.mainPoint[0] ?? '').toLowerCase()
  const says = probableWords.some((word) => first.includes(word.toLowerCase()))
  return english && says !== (english.wording === 'probable')
    ? ["mainPoint: the first sentence says 'probably' exactly when the English does"]
    : []
}

const safetyNetFaults = (english: LanguageTexts, net: SafetyNetText): readonly string[] => {
  const rows = english.common.safetyNet
  const ids = rows.map(({ id }) => id)
  return [
    ...rows
      .filter(({ id, notice }) => net.safetyNet[id]?.notice.length !== notice.length)
      .map(({ id, notice }) => `safetyNet.${id}: needs ${notice.length} parts of notice`),
    ...Object.keys(net.safetyNet)
      .filter((id) => !ids.includes(id))
      .map((id) => `safetyNet.${id}: is no row of the English`),
  ]
}

/**
 * Reads one language beside the English. Undefined when its safety net cannot be read.
 * A folder with only safety-net.yaml is a whole safety net; any other file there asks for all shared files.
 */
export const loadTranslation = (
  root: string,
  language: string,
  english: LanguageTexts,
  faults: string[],
): LoadedTranslation | undefined => {
  const folder = join(root, 'resources', 'handouts', language)
  const file = (name: string) => join(folder, name)
  const complain = (name: string, found: readonly string[]) =>
    faults.push(...found.map((what) => `${relative(root, file(name))}:1: ${what}`))
  const safetyNet = readInto(file('safety-net.yaml'), safetyNetTextSchema, root, faults)
  if (!safetyNet) return undefined
  complain('safety-net.yaml', safetyNetFaults(english, safetyNet))
  if (!existsSync(file('common.yaml'))) return { safetyNet }

  const common = readInto(file('common.yaml'), commonTranslationSchema, root, faults)
  const sentences = readInto(file('words.yaml'), sentenceTranslationsSchema, root, faults)
  const read = readConditions(folder, SHARED_FILES, conditionTranslationSchema, root, faults)
  if (!common || !sentences) return { safetyNet }
  const conditions: Partial<Record<ConditionTextId, ConditionText>> = {}
  for (const text of read) {
    const source = english.conditions[text.id]
    complain(`${text.id}.yaml`, [
      ...shapeFaults(source, text),
      ...probableFaults(source, text, sentences),
    ])
    if (source) conditions[text.id] = joinCondition(source, text)
  }
  return {
    safetyNet,
    texts: {
      common: joinCommon(english.common, safetyNet, common, sentences),
      words: joinWords(language, safetyNet, sentences),
      conditions,
    },
  }
}
