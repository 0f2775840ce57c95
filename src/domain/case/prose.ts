import {
  CHOICE_KEYS,
  YES_NO_GROUPS,
  type FindingValues,
  type YesNoGroup,
  type YesNoKey,
} from '../vocabulary/findings'
import { placeOf } from '../vocabulary/places'
import { choiceValueWords, CHOICE_WORDS, findingPhrase, GROUP_TITLES } from '../vocabulary/words'
import { typedDuration } from './measures'
import type { VisitDraft } from './visit'

/** One sentence of the note with the fragments that it is made of. */
export interface ProseSentence {
  /** What it is about: the description of the lump, or a group of the form. */
  readonly about: 'description' | YesNoGroup
  /** "Pain" before the fragments; empty where none is needed. */
  readonly title: string
  readonly fragments: readonly string[]
  /** Denied together, in answer to one question for the whole group. */
  readonly asGroup: readonly string[]
}

const GROUPS = Object.keys(YES_NO_GROUPS) as readonly YesNoGroup[]

/** A lone day is "1 day". */
const counted = (value: number, unit: string): string =>
  `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`

const siteWords = ({ site, findings }: Pick<VisitDraft, 'site' | 'findings'>): string[] => {
  const side = findings.laterality && CHOICE_WORDS.laterality.values[findings.laterality].phrase
  if (site !== undefined) {
    const { label } = placeOf(site.placeId)
    return site.laterality === 'bilateral' ? [label, 'on both sides'] : [label]
  }
  const region = findings.region && CHOICE_WORDS.region.values[findings.region].phrase
  return [region, side].filter((words) => words !== undefined)
}

const lumpFragments = (
  visit: Pick<VisitDraft, 'site' | 'findings' | 'typedSize' | 'typedDuration'>,
): string[] => {
  const { findings, typedSize, typedDuration: told } = visit
  const fragments = siteWords(visit)
  if (findings.duration_days !== undefined) {
    const { value, unit } = told ?? typedDuration(findings.duration_days)
    fragments.push(`first noticed ${counted(value, unit)} before`)
  }
  if (findings.size_mm !== undefined) {
    const { value, unit } = typedSize ?? { value: findings.size_mm, unit: 'mm' }
    fragments.push(`${value} ${unit} across`)
  }
  for (const key of CHOICE_KEYS) {
    if (key === 'sex' || key === 'region' || key === 'laterality') continue
    const value = findings[key]
    const words = value === undefined ? undefined : choiceValueWords(key, value)
    if (words !== undefined) fragments.push(words.phrase)
  }
  return fragments
}

const groupSentence = (
  group: YesNoGroup,
  findings: FindingValues,
  asGroup: ReadonlySet<YesNoKey>,
): ProseSentence => {
  const keys: readonly YesNoKey[] = YES_NO_GROUPS[group]
  const phrases = (value: boolean, together: boolean): string[] =>
    keys.flatMap((key) =>
      findings[key] === value && asGroup.has(key) === together
        ? [findingPhrase(key, value) ?? key]
        : [],
    )
  return {
    about: group,
    title: GROUP_TITLES[group],
    fragments: [...phrases(true, false), ...phrases(true, true), ...phrases(false, false)],
    asGroup: phrases(false, true),
  }
}

/**
 * The record as sentences, made from nothing but the record: what is present, then what is absent, a
 * sentence a group. What was not asked has no words here.
 */
export const proseSentences = (
  visit: Pick<VisitDraft, 'site' | 'findings' | 'typedSize' | 'typedDuration' | 'askedAsGroup'>,
): readonly ProseSentence[] => {
  const asGroup = new Set(visit.askedAsGroup ?? [])
  return [
    { about: 'description' as const, title: '', fragments: lumpFragments(visit), asGroup: [] },
    ...GROUPS.map((group) => groupSentence(group, visit.findings, asGroup)),
  ].filter(({ fragments, asGroup: together }) => fragments.length + together.length > 0)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** One sentence as text: "Pain: painful; no pain at night. Asked as a group: ...". */
export const sentenceText = ({ title, fragments, asGroup }: ProseSentence): string => {
  const own = fragments.join('; ')
  const head = title === '' ? capital(own) : own === '' ? title : `${title}: ${own}`
  return asGroup.length === 0
    ? `${head}.`
    : `${head}${own === '' ? ', asked as a group' : '. Asked as a group'}: ${asGroup.join('; ')}.`
}

/** The whole record as one note, a line a sentence. */
export const proseText = (visit: Parameters<typeof proseSentences>[0]): string =>
  proseSentences(visit).map(sentenceText).join('\n')
