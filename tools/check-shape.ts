import { checkNames } from './check-names'
import { checkSizes } from './check-sizes'
import { checkTexts } from './check-texts'

const CHECKS: Readonly<Record<string, (root: string) => readonly string[]>> = {
  sizes: checkSizes,
  names: checkNames,
  texts: checkTexts,
}

const name = process.argv[2] ?? ''
const check = CHECKS[name]
if (check === undefined) {
  process.stderr.write(`usage: check-shape ${Object.keys(CHECKS).join(' | ')}\n`)
  process.exit(2)
}
const problems = check(process.cwd())
for (const problem of problems) process.stdout.write(`${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0
