import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadHandoutTexts } from './load-handout-texts'
import { loadKnowledge } from './load-knowledge'
import { makePaper, type PaperRequest } from './make-paper'
import { readRecordedCase } from './case-visit'
import { readPrintingFonts } from './printing-fonts'
import { renderPdf } from '../src/renderer/src/pdf/render-pdf'

const USAGE = `usage: npm run -s handout -- --case FILE.jsonl --id ID --out F.pdf [options]
  --condition C   the text to give; without it "we are still finding out"
  --lang L        language of the leaflet, e.g. es; default en
  --large         large print, 18 point
  --letter        a referral letter instead of a leaflet (English)
  --summary       a one-page visit summary instead of a leaflet (English)
  --date D        day of the visit, YYYY-MM-DD; default today
  --reason R      why a routine leaflet is given although a red flag stands
exit code: 0 written, 1 this paper cannot be made, 2 the request or the file is wrong`

/** Ends the program with a message and the code for what went wrong. */
class Stop extends Error {
  readonly code: 1 | 2
  constructor(code: 1 | 2, message: string) {
    super(message)
    this.code = code
  }
}

interface Request extends PaperRequest {
  readonly file: string
  readonly id: string
  readonly out: string
  readonly large: boolean
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true

const readRequest = (words: readonly string[]): Request => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  let values
  try {
    values = parseArgs({
      args: [...words],
      options: {
        ...{ case: text, id: text, out: text, condition: text, lang: text, date: text },
        ...{ reason: text, large: flag, letter: flag, summary: flag },
      },
    }).values
  } catch (error) {
    throw new Stop(2, `${error instanceof Error ? error.message : 'bad arguments'}\n${USAGE}`)
  }
  const { case: file, id, out, date = new Date().toISOString().slice(0, 10) } = values
  if (file === undefined || id === undefined || out === undefined) throw new Stop(2, USAGE)
  if (!isDate(date)) throw new Stop(2, `--date ${date}: not a day; write YYYY-MM-DD`)
  if (values.letter && values.summary) throw new Stop(2, 'give --letter or --summary, not both')
  return {
    ...{ file, id, out, date, large: values.large },
    kind: values.letter ? 'letter' : values.summary ? 'summary' : 'handout',
    condition: values.condition,
    language: values.lang ?? 'en',
    overrideReason: values.reason ?? null,
  }
}

const readFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Stop(2, `${path}: cannot be read`)
  }
}

const writeOut = (path: string, bytes: Uint8Array): void => {
  try {
    writeFileSync(path, bytes)
  } catch {
    throw new Stop(2, `${path}: cannot be written`)
  }
}

const run = async (words: readonly string[]): Promise<void> => {
  const request = readRequest(words)
  const root = join(import.meta.dirname, '..')
  const read = readRecordedCase(readFile(request.file), request.id)
  if (!read.ok) {
    throw new Stop(
      2,
      read.error.code === 'not-found'
        ? `${request.file}: holds no case '${request.id}'`
        : `${request.file}: ${read.error.detail ?? read.error.code}`,
    )
  }
  const paper = makePaper(read.value, request, loadHandoutTexts(root), loadKnowledge(root))
  for (const note of paper.notes) process.stderr.write(`${note}\n`)
  if (!paper.document) throw new Stop(paper.isRequestWrong ? 2 : 1, 'nothing was written')
  const createdAt = new Date(`${request.date}T12:00:00Z`)
  const options = { largePrint: request.large, pageSize: 'A4' } as const
  writeOut(
    request.out,
    await renderPdf(paper.document, options, readPrintingFonts(root), createdAt),
  )
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Stop)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error.code
}
