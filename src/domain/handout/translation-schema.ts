import { z } from 'zod'
import { CONDITION_IDS } from '../knowledge/condition-ids'
import { CHOICES } from '../vocabulary/findings'
import { PLACES } from '../vocabulary/places'
import { HEADINGS, PHRASE_SLOTS, SAFETY_NET_PHRASES, type PhraseKey } from './text-slots'
import { HOW_SOON, NOT_YET_KNOWN, type SafetyNetText } from './texts'
import {
  commonParts,
  line,
  ofKeys,
  plain,
  review,
  sentence,
  sentences,
  version,
} from './texts-schema'
import type { CommonTranslation, ConditionTranslation, SentenceTranslations } from './translation'

const translated = { version, english: version, review }

const phrasesOf = <const K extends readonly PhraseKey[]>(keys: K) =>
  z.strictObject(
    // fromEntries widens the keys; the shape is exactly `keys`.
    Object.fromEntries(keys.map((key) => [key, line(PHRASE_SLOTS[key])])) as Record<
      K[number],
      z.ZodString
    >,
  )

const conditionNames = [...CONDITION_IDS, NOT_YET_KNOWN] as const

/** safety-net.yaml of a translation. */
export const safetyNetTextSchema: z.ZodType<SafetyNetText> = z.strictObject({
  ...translated,
  name: plain,
  comeBackHeading: plain,
  phrases: phrasesOf(SAFETY_NET_PHRASES),
  howSoon: ofKeys(HOW_SOON, plain),
  safetyNet: z.record(
    z.string(),
    z.strictObject({ notice: z.array(sentence).min(1), do: sentence }),
  ),
  places: ofKeys(
    PLACES.map(({ id }) => id),
    plain,
  ),
  regions: ofKeys(CHOICES.region, plain),
  conditions: ofKeys(conditionNames, plain),
})

const ownHeadings = HEADINGS.filter((key) => key !== 'comeBack')
const net: readonly string[] = SAFETY_NET_PHRASES
const ownPhrases = (Object.keys(PHRASE_SLOTS) as PhraseKey[]).filter(
  (key): key is Exclude<PhraseKey, (typeof SAFETY_NET_PHRASES)[number]> => !net.includes(key),
)

/** common.yaml of a translation. */
export const commonTranslationSchema: z.ZodType<CommonTranslation> = z.strictObject({
  ...translated,
  ...commonParts,
  headings: ofKeys(ownHeadings, plain),
  phrases: phrasesOf(ownPhrases),
})

/** words.yaml of a translation. */
export const sentenceTranslationsSchema: z.ZodType<SentenceTranslations> = z.strictObject({
  version,
  review,
  probableWords: z.array(plain).min(1),
  sentences: z.record(z.string(), plain),
})

/** One condition's translated text. */
export const conditionTranslationSchema: z.ZodType<ConditionTranslation> = z.strictObject({
  ...translated,
  id: z.enum(conditionNames),
  title: sentence,
  mainPoint: sentences(1, 3),
  whatItIs: sentences(1, 5),
  atHome: sentences(1, 5),
  next: sentences(1, 4),
  treatment: sentences(1, 4),
  comeBack: z.array(z.strictObject({ notice: sentence, do: sentence })).min(1),
  sayBack: sentences(3, 3),
})
