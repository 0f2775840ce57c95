import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { readCases, type KnownCase } from '../src/domain/evaluation/case-schema'
import {
  crossValidationSchema,
  type CrossValidation,
} from '../src/domain/evaluation/cross-validation-schema'
import { ContentError } from './yaml-file'

/** What Settings > Accuracy runs on and shows beside it. */
export interface EvaluationContent {
  readonly cases: readonly KnownCase[]
  readonly crossValidated: CrossValidation
}

/** The folder of the bundled cases and of the figures made from them. */
export const evaluationFolder = (root: string): string => join(root, 'resources', 'evaluation')

const CASES = 'development.jsonl'
/** Name of the file that tools/cross-validate.ts writes. */
export const CROSS_VALIDATED = 'cross-validated.json'

const read = (root: string, name: string): string => {
  const path = join(evaluationFolder(root), name)
  if (!existsSync(path)) throw new ContentError([`${relative(root, path)}:1: file is missing`])
  return readFileSync(path, 'utf8')
}

/** The bundled cases without their summaries and sources. Throws ContentError with file and line. */
export const loadBundledCases = (root: string): readonly KnownCase[] => {
  const { cases, faults } = readCases(read(root, CASES))
  if (faults.length > 0)
    throw new ContentError(
      faults.map(({ line, what }) => `resources/evaluation/${CASES}:${line}: ${what}`),
    )
  return cases.map(({ id, findings, diagnosis, malignant, urgency, adult, clarity }) => ({
    id,
    findings,
    diagnosis,
    malignant,
    urgency,
    adult,
    clarity,
  }))
}

/** Cases and cross-validated figures. Throws ContentError with file and line. */
export const loadEvaluation = (root: string): EvaluationContent => {
  const parsed = crossValidationSchema.safeParse(JSON.parse(read(root, CROSS_VALIDATED)))
  if (!parsed.success)
    throw new ContentError(
      parsed.error.issues.map(
        ({ path, message }) =>
          `resources/evaluation/${CROSS_VALIDATED}:1: ${path.join('.')}: ${message}`,
      ),
    )
  return { cases: loadBundledCases(root), crossValidated: parsed.data }
}
