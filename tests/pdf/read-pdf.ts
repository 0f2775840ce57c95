import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readableText, type ReadableNode } from '../../src/renderer/src/pdf/preview-text'

/** Letters and digits only, composed: what must not be lost on the way into a file and out again. */
export const lettersOf = (text: string): string =>
  text.normalize('NFC').replace(/[^\p{Letter}\p{Number}]/gu, '')

/** A file as a screen reader and a viewer see it. */
export interface ReadPdf {
  /** Text of each page in reading order. */
  readonly pages: readonly string[]
  /** How often each structure role occurs on the pages. */
  readonly roles: Readonly<Record<string, number>>
  readonly outline: readonly OutlineEntry[]
}

interface OutlineEntry {
  readonly title: string
  readonly items: readonly OutlineEntry[]
}

/** Reads a file with pdf.js, which shares no code with what made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const document = await loading.promise
  const pages: string[] = []
  const roles: Record<string, number> = {}
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const tree = await page.getStructTree()
    countRoles(tree, roles)
    pages.push(
      readableText(tree, (await page.getTextContent({ includeMarkedContent: true })).items),
    )
  }
  const outline = (await document.getOutline()) ?? []
  await loading.destroy()
  return { pages, roles, outline }
}

function countRoles(node: ReadableNode | null, roles: Record<string, number>): void {
  if (node?.role !== undefined) roles[node.role] = (roles[node.role] ?? 0) + 1
  for (const child of node?.children ?? []) countRoles(child, roles)
}

/** True when a command can be run here; specs that need it are skipped otherwise. */
export function hasCommand(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What a command prints about a file; `FILE` among its arguments stands for the file's path. Throws when it fails. */
export function commandOutput(
  command: string,
  argumentsWithFile: readonly string[],
  bytes: Uint8Array,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'palpate-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, bytes)
    return execFileSync(
      command,
      argumentsWithFile.map((argument) => (argument === 'FILE' ? file : argument)),
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
