import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import { listFiles } from './list-files'
import { readExpressions, type Piece } from './read-expressions'

const CATALOGUE = 'src/renderer/src/locales/en'
const SOURCES = 'src/renderer/src'

/** Names under which the catalogue's lookup is called. */
const LOOKUPS = new Set(['t', '$t', 'te'])

/**
 * Everything that is wrong between the catalogue and its use, one sentence each: a key that is looked up but not
 * there, a text that nothing uses, a key put together at run time (no check could follow it).
 * A key that stands as a full literal anywhere in the sources, such as in a map of codes to keys, counts as used.
 */
export function checkTexts(root: string): readonly string[] {
  const { keys, problems } = readCatalogue(root)
  const namespaces = new Set([...keys.keys()].map((key) => key.split('.')[0]))
  const used = new Set<string>()
  const missing = listFiles(root, [SOURCES], /\.(ts|vue)$/)
    .filter((path) => !/\.(spec|d)\.ts$/.test(path))
    .flatMap((path) => {
      const uses = readExpressions(path, readFileSync(`${root}/${path}`, 'utf8')).flatMap(readUses)
      for (const use of uses) if (use.key !== undefined) used.add(use.key)
      return uses.flatMap((use) => {
        if (use.key === undefined) return [`${path}:${use.line}: write the text's key out in full`]
        const meant = use.lookup || (looksLikeKey(use.key) && namespaces.has(firstPart(use.key)))
        return meant && !keys.has(use.key)
          ? [`${path}:${use.line}: no text '${use.key}' in the catalogue`]
          : []
      })
    })
  const unused = [...keys]
    .filter(([key]) => !used.has(key))
    .map(([key, file]) => `${file}: nothing uses the text '${key}'`)
  return [...problems, ...new Set(missing), ...unused]
}

interface Use {
  /** Absent where the key is put together at run time. */
  readonly key?: string
  readonly line: number
  /** True for an argument of t(); false for any other string, which may or may not be a key. */
  readonly lookup: boolean
}

const firstPart = (key: string): string => key.split('.')[0] ?? ''

const looksLikeKey = (text: string): boolean => /^[a-z][A-Za-z]*(\.[A-Za-z0-9_-]+)+$/.test(text)

function readCatalogue(root: string): { keys: Map<string, string>; problems: string[] } {
  const keys = new Map<string, string>()
  const problems: string[] = []
  const owners = new Map<string, string>()
  for (const path of listFiles(root, [CATALOGUE], /\.json$/)) {
    const file = basename(path)
    const content: unknown = JSON.parse(readFileSync(`${root}/${path}`, 'utf8'))
    // The files are joined at their top level: a name that stands in two would replace the other's texts.
    for (const namespace of Object.keys(content ?? {})) {
      const owner = owners.get(namespace)
      if (owner !== undefined) problems.push(`${file}: '${namespace}' stands in ${owner} as well`)
      owners.set(namespace, file)
    }
    for (const [key, text] of flatten(content, '')) {
      keys.set(key, file)
      if (typeof text !== 'string' || text.trim() === '')
        problems.push(`${file}: '${key}' is not a text`)
    }
  }
  return { keys, problems }
}

function flatten(value: unknown, prefix: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[prefix, value]]
  return Object.entries(value).flatMap(([name, inner]) =>
    flatten(inner, prefix === '' ? name : `${prefix}.${name}`),
  )
}

function readUses(piece: Piece): readonly Use[] {
  const tree = ts.createSourceFile('piece.ts', piece.code, ts.ScriptTarget.Latest, true)
  const uses: Use[] = []
  const lineOf = (node: ts.Node): number =>
    piece.line + tree.getLineAndCharacterOfPosition(node.getStart()).line
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node))
      uses.push({ key: node.text, line: lineOf(node), lookup: false })
    if (ts.isCallExpression(node) && LOOKUPS.has(calledName(node)) && node.arguments[0]) {
      for (const key of keysOf(node.arguments[0]))
        uses.push({ line: lineOf(node), lookup: true, ...(key === undefined ? {} : { key }) })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return uses
}

function calledName({ expression }: ts.CallExpression): string {
  if (ts.isIdentifier(expression)) return expression.text
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : ''
}

/** The keys an argument can be, as far as it says; undefined for one that is put together. */
function keysOf(argument: ts.Expression): readonly (string | undefined)[] {
  if (ts.isStringLiteralLike(argument)) return [argument.text]
  if (ts.isParenthesizedExpression(argument)) return keysOf(argument.expression)
  if (ts.isConditionalExpression(argument))
    return [...keysOf(argument.whenTrue), ...keysOf(argument.whenFalse)]
  if (ts.isTemplateExpression(argument)) return [undefined]
  if (ts.isBinaryExpression(argument))
    return argument.operatorToken.kind === ts.SyntaxKind.PlusToken
      ? [undefined]
      : [...keysOf(argument.left), ...keysOf(argument.right)]
  return []
}
