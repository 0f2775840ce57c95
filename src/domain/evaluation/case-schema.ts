import { z } from 'zod'
import { CONDITION_IDS } from '../knowledge/condition-ids'
import {
  CHOICES,
  CHOICE_KEYS,
  NUMBER_KEYS,
  YES_NO_KEYS,
  type FindingValues,
} from '../vocabulary/findings'

const text = z.string()

const findingsShape = {
  ...Object.fromEntries(NUMBER_KEYS.map((key) => [key, z.number().min(0).optional()])),
  ...Object.fromEntries(CHOICE_KEYS.map((key) => [key, z.enum(CHOICES[key]).optional()])),
  ...Object.fromEntries(YES_NO_KEYS.map((key) => [key, z.boolean().optional()])),
}

/** Where a cancer history was; said beside the findings or among them, and not used by the ranking. */
const cancerSite = z.string().optional()

const DIAGNOSIS_IDS = [...CONDITION_IDS, 'other'] as const

/** One line of a case file: findings of a first consultation with the final diagnosis. Strict. */
export const caseSchema = z.strictObject({
  id: z.string().min(1),
  source: z
    .strictObject({
      url: text.optional(),
      title: text.optional(),
      year: z.number().nullable().optional(),
      kind: text.optional(),
    })
    .optional(),
  findings: z.strictObject({ ...findingsShape, cancer_site: cancerSite }),
  summary: text.optional(),
  cancer_site: cancerSite,
  diagnosis: z.strictObject({ label: text, id: z.enum(DIAGNOSIS_IDS) }),
  malignant: z.boolean(),
  urgency: z.enum(['emergency', 'urgent', 'routine']),
  adult: z.boolean(),
  clarity: z.enum(['classic', 'atypical']),
  /** Table of everyday presentations: first rows that are right, and that no flag may stand. */
  expectedFirst: z.array(z.enum(CONDITION_IDS)).min(1).optional(),
  noAlarm: z.boolean().optional(),
})

/** A case with a known diagnosis. */
export interface KnownCase extends Omit<z.infer<typeof caseSchema>, 'findings'> {
  readonly findings: FindingValues
}

/** A line that is not a case, with what is wrong at which key. */
export interface CaseFault {
  readonly line: number
  readonly what: string
}

const describe = (issue: z.core.$ZodIssue): string => {
  const at = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys')
    return `unknown key ${issue.keys.map((key) => (at ? `${at}.${key}` : key)).join(', ')}`
  return `${at || 'case'}: ${issue.message}`
}

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Reads a case file (one JSON object a line). Every fault names its line and key. */
export const readCases = (
  file: string,
): { readonly cases: readonly KnownCase[]; readonly faults: readonly CaseFault[] } => {
  const cases: KnownCase[] = []
  const faults: CaseFault[] = []
  file.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const json = parseLine(line)
    if (json === undefined) {
      faults.push({ line: index + 1, what: 'not a JSON object' })
      return
    }
    const parsed = caseSchema.safeParse(json)
    if (!parsed.success) {
      faults.push(
        ...parsed.error.issues.map((issue) => ({ line: index + 1, what: describe(issue) })),
      )
      return
    }
    const { cancer_site, ...findings } = parsed.data.findings
    cases.push({
      ...parsed.data,
      ...(cancer_site === undefined ? {} : { cancer_site }),
      // The schema allows exactly the vocabulary; only its optional members are typed more widely.
      findings: findings as FindingValues,
    })
  })
  return { cases, faults }
}
