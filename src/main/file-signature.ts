import type { FileKind } from '../shared/host'

/** First bytes of each kind: what is not what it says is not written, so a page cannot drop a program. */
const SIGNATURES: Readonly<Record<FileKind, string>> = {
  pdf: '%PDF-',
  // The mark of UTF-8: a spreadsheet reads other letters without it.
  csv: '\u00EF\u00BB\u00BF',
  jsonl: '{"',
  json: '{"',
}

/** True when the bytes begin as files of that kind do. */
export function hasSignature(bytes: Uint8Array, kind: FileKind): boolean {
  const signature = SIGNATURES[kind]
  return new TextDecoder('latin1').decode(bytes.subarray(0, signature.length)) === signature
}
