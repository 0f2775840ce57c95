import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { LineCounter, isNode, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'

/** A content file that cannot be used; the message is 'file:line: what is wrong', one fault a line. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

const lineOf = (document: Document, lines: LineCounter, path: readonly PropertyKey[]): number => {
  for (let length = path.length; length >= 0; length -= 1) {
    const steps = path.slice(0, length).map((step) => (typeof step === 'symbol' ? '' : step))
    const node = length === 0 ? document.contents : document.getIn(steps, true)
    const start = isNode(node) ? node.range?.[0] : undefined
    if (start !== undefined) return lines.linePos(start).line
  }
  return 1
}

/** Content of one YAML file, or its faults as 'file:line: what is wrong'. */
export type ReadYaml<T> =
  | { readonly ok: true; readonly value: T; readonly lineAt: (path: readonly string[]) => number }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads and checks one YAML file against its schema. `root` shortens the names in faults. */
export const readYaml = <T>(path: string, schema: z.ZodType<T>, root: string): ReadYaml<T> => {
  const name = relative(root, path)
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  if (document.errors.length > 0)
    return {
      ok: false,
      faults: document.errors.map(
        (error) => `${name}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`,
      ),
    }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success)
    return {
      ok: true,
      value: parsed.data,
      lineAt: (at) => lineOf(document, lines, at),
    }
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => {
      const at = issue.path.map(String).join('.') || 'file'
      return `${name}:${lineOf(document, lines, issue.path)}: ${at}: ${issue.message}`
    }),
  }
}
