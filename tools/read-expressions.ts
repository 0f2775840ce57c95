import { parse } from 'vue/compiler-sfc'

/** A piece of TypeScript in a file, with the line of the file it starts on. */
export interface Piece {
  readonly code: string
  readonly line: number
}

interface Place {
  readonly start: { readonly line: number }
}

/** What this file reads of a template's tree; the compiler's own type has one member for each kind of node. */
interface TemplateNode {
  readonly loc: Place
  readonly children?: readonly TemplateNode[]
  /** An interpolation holds an expression, a text or comment its characters. */
  readonly content?: string | { readonly content?: string }
  readonly props?: readonly {
    readonly loc: Place
    readonly value?: { readonly content: string } | undefined
    readonly exp?: { readonly content?: string; readonly loc: Place } | undefined
  }[]
}

/** All TypeScript of a source file: the file itself, or a component's script and every expression of its template. */
export function readExpressions(path: string, text: string): readonly Piece[] {
  if (!path.endsWith('.vue')) return [{ code: text, line: 1 }]
  const { descriptor } = parse(text, { filename: path })
  const scripts = [descriptor.script, descriptor.scriptSetup].flatMap((block) =>
    block === null ? [] : [{ code: block.content, line: block.loc.start.line }],
  )
  // The compiler's union type is narrowed to the few fields read here.
  const tree = descriptor.template?.ast as TemplateNode | undefined
  return tree === undefined ? scripts : [...scripts, ...expressionsOf(tree)]
}

function expressionsOf(node: TemplateNode): readonly Piece[] {
  const own = typeof node.content === 'object' ? node.content.content : undefined
  return [
    ...(own === undefined ? [] : [inParentheses(own, node.loc)]),
    ...(node.props ?? []).flatMap((prop) => {
      if (prop.exp?.content !== undefined) return [inParentheses(prop.exp.content, prop.exp.loc)]
      if (prop.value === undefined) return []
      return [{ code: JSON.stringify(prop.value.content), line: prop.loc.start.line }]
    }),
    ...(node.children ?? []).flatMap(expressionsOf),
  ]
}

/** Keeps `{ a: b }` an object; a list of statements is read all the same, since the parser forgives. */
function inParentheses(code: string, place: Place): Piece {
  return { code: `(${code})`, line: place.start.line }
}
