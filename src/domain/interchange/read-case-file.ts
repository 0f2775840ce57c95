import type { z } from 'zod'
import { caseLineSchema, type CaseLine } from './case-line'

/** Largest case file in UTF-16 units, and most cases in one. Larger is a mistake or an attack. */
export const MAX_FILE_LENGTH = 64 * 1024 * 1024
const MAX_CASES = 20_000
/** Faults after this many are only counted: nobody reads more. */
const MAX_FAULTS = 200
const MAX_DEPTH = 12

/** Keys by which a parsed object could reach the objects of the program. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Why a line is refused. The words are in the catalogue. */
export const CASE_FAULT_CODES = [
  'file-too-large',
  'too-many-cases',
  'empty-file',
  'not-json',
  'forbidden-key',
  'too-deep',
  'wrong-shape',
  'id-twice',
  'age-missing',
  'place-and-region',
  'measure-and-finding',
  'patient-contradicts',
  'id-taken',
  'patient-known',
] as const
export type CaseFaultCode = (typeof CASE_FAULT_CODES)[number]

/** A fault of a case file. `at` names a key of the format, never what stands in it. */
export interface CaseFault {
  /** From 1; 0 = the whole file. */
  readonly line: number
  readonly code: CaseFaultCode
  readonly at: string
}

/** A line that was read, with its place in the file. */
export interface ReadCase {
  readonly line: number
  readonly case: CaseLine
}

/** What a case file holds. With any fault nothing of it may be taken in. */
export interface CaseFile {
  readonly cases: readonly ReadCase[]
  readonly faults: readonly CaseFault[]
  readonly faultCount: number
}

/** Walks without recursion: a line may be nested deeper than the stack. */
const structureFault = (root: unknown): 'forbidden-key' | 'too-deep' | undefined => {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > MAX_DEPTH) return 'too-deep'
    for (const key of Object.getOwnPropertyNames(value)) {
      if (FORBIDDEN_KEYS.has(key)) return 'forbidden-key'
      open.push({ value: Object.getOwnPropertyDescriptor(value, key)?.value, depth: depth + 1 })
    }
  }
  return undefined
}

/** Only keys that the format has may be named: a foreign key could itself be about a person. */
const placeOfIssue = ({ path }: z.core.$ZodIssue): string => path.map(String).join('.')

const parseJson = (line: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(line) as unknown }
  } catch {
    return undefined
  }
}

const readLine = (text: string, line: number): ReadCase | readonly CaseFault[] => {
  const parsed = parseJson(text)
  if (!parsed) return [{ line, code: 'not-json', at: '' }]
  const fault = structureFault(parsed.value)
  if (fault) return [{ line, code: fault, at: '' }]
  const checked = caseLineSchema.safeParse(parsed.value)
  if (checked.success) return { line, case: checked.data }
  return checked.error.issues.map((issue) => ({
    line,
    code: 'wrong-shape',
    at: placeOfIssue(issue),
  }))
}

const wholeFile = (code: CaseFaultCode): CaseFile => ({
  cases: [],
  faults: [{ line: 0, code, at: '' }],
  faultCount: 1,
})

/** Reads a case file, one JSON object a line. Never throws: every fault names its line and key. */
export const readCaseFile = (text: string): CaseFile => {
  if (text.length > MAX_FILE_LENGTH) return wholeFile('file-too-large')
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)
  const cases: ReadCase[] = []
  const faults: CaseFault[] = []
  let faultCount = 0
  const known = new Set<string>()
  const addFaults = (found: readonly CaseFault[]): void => {
    faultCount += found.length
    faults.push(...found.slice(0, Math.max(0, MAX_FAULTS - faults.length)))
  }
  for (const [index, content] of lines.entries()) {
    if (content.trim() === '') continue
    const read = readLine(content, index + 1)
    if (!('case' in read)) addFaults(read)
    else if (known.has(read.case.id)) addFaults([{ line: index + 1, code: 'id-twice', at: 'id' }])
    else {
      known.add(read.case.id)
      cases.push(read)
    }
    if (cases.length > MAX_CASES) return wholeFile('too-many-cases')
  }
  if (cases.length === 0 && faultCount === 0) return wholeFile('empty-file')
  return { cases, faults, faultCount }
}
