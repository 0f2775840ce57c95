import { FILE_EXTENSIONS } from './file-kinds'
import type { FileKind } from './host'

/** Longest file name in UTF-8 bytes, extension included: encrypted home folders allow about 140. */
export const MAX_FILE_NAME_BYTES = 120

const FALLBACK_STEM = 'palpate'

/** Names that Windows gives to devices, whatever extension follows. */
const DEVICE_NAME = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/iu

/**
 * Turns a suggested name into one that every file system takes and no one can misread:
 * no path, no control or direction characters, no device name, at most 120 bytes, the kind's extension.
 */
export function toFileName(suggestedName: string, kind: FileKind): string {
  const extension = `.${FILE_EXTENSIONS[kind]}`
  const stem = trimEdges(withoutUnsafeCharacters(withoutExtension(suggestedName, extension)))
  const short = trimEdges(cutToBytes(stem, MAX_FILE_NAME_BYTES - extension.length - 1))
  return `${safeStem(short)}${extension}`
}

function withoutExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(extension) ? name.slice(0, -extension.length) : name
}

function withoutUnsafeCharacters(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/[/\\:*?"<>|]/gu, '-')
}

/** Windows drops a dot or space at the end; a dot or dash in front hides a file or looks like an option. */
function trimEdges(name: string): string {
  return name.replace(/^[\s.-]+/u, '').replace(/[\s.]+$/u, '')
}

function safeStem(stem: string): string {
  if (stem === '') return FALLBACK_STEM
  const beforeFirstDot = stem.split('.', 1)[0] ?? ''
  return DEVICE_NAME.test(beforeFirstDot.trim()) ? `_${stem}` : stem
}

function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder()
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += encoder.encode(character).length
    if (bytes > limit) break
    kept += character
  }
  return kept
}
