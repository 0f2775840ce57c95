import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A member of electron as main or preload writes it: the type it belongs to, and its name. */
export interface UsedMember {
  readonly owner: string
  readonly member: string
  readonly place: string
}

/** Every member of a type that electron declares, wherever the sources of the folders use it. Found by the compiler. */
export function electronMembersUsedIn(project: string, files: readonly string[]): UsedMember[] {
  const config = ts.readConfigFile(join(project, 'tsconfig.node.json'), (path) =>
    readFileSync(path, 'utf8'),
  )
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, project)
  const program = ts.createProgram([...files], { ...options, noEmit: true })
  const checker = program.getTypeChecker()
  const used: UsedMember[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      for (const owner of electronOwners(checker.getSymbolAtLocation(node.name))) {
        const { fileName } = node.getSourceFile()
        used.push({ owner, member: node.name.text, place: fileName })
      }
    }
    ts.forEachChild(node, visit)
  }
  for (const file of files) {
    const source = program.getSourceFile(file)
    if (source === undefined) throw new Error(`${file} is not part of the program`)
    visit(source)
  }
  return used
}

/** Names of the interfaces and classes of electron that declare a member. */
function electronOwners(symbol: ts.Symbol | undefined): readonly string[] {
  return (symbol?.declarations ?? []).flatMap((declaration) => {
    const owner = declaration.parent
    const isElectron = declaration.getSourceFile().fileName.endsWith('/electron/electron.d.ts')
    const isType = ts.isInterfaceDeclaration(owner) || ts.isClassDeclaration(owner)
    return isElectron && isType && owner.name !== undefined ? [owner.name.text] : []
  })
}

/** What the stand-in offers: for each label of an onlyKnown() object the names of its members. */
export function standInMembers(files: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>()
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
    const visit = (node: ts.Node): void => {
      const isKnown = ts.isCallExpression(node) && ts.isIdentifier(node.expression)
      if (isKnown && node.expression.text === 'onlyKnown') {
        const [label, members] = node.arguments
        if (label !== undefined && ts.isStringLiteral(label) && members !== undefined)
          known.set(label.text, new Set(namesOf(members, source)))
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return known
}

function namesOf(members: ts.Expression, source: ts.SourceFile): readonly string[] {
  if (!ts.isObjectLiteralExpression(members)) return []
  return members.properties.flatMap((member) => member.name?.getText(source) ?? [])
}
