import { readFile } from 'node:fs/promises'
import { checkPdf } from './check-pdf-report'

/* Checks the structure of PDF files named on the command line; exit code 1 when one has a finding. */

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: check-pdf FILE.pdf ...')
  process.exitCode = 2
}
for (const file of files) {
  const { language, title, pages, roles, findings } = await checkPdf(await readFile(file))
  console.log(
    `${findings.length === 0 ? 'PASS' : 'FAIL'} ${file}: ${title}, ${language}, ${pages} pages`,
  )
  console.log(
    `  ${Object.entries(roles)
      .map(([role, count]) => `${role} ${count}`)
      .join(', ')}`,
  )
  for (const finding of findings) console.log(`  - ${finding}`)
  if (findings.length > 0) process.exitCode = 1
}
