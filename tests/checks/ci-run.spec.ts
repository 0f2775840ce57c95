import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PROJECT } from '../support/project-folder'

// Seam: the script that builds a fresh clone, with an npm in its path that answers as the row says.

it.each([
  { check: 0, test: 0, status: 0 },
  { check: 3, test: 0, status: 3 },
  { check: 0, test: 1, status: 1 },
  { check: 3, test: 1, status: 1 },
])('check $check, tests $test: ends with $status, the tests last', ({ check, test, status }) => {
  const folder = mkdtempSync(join(tmpdir(), 'palpate-ci-'))
  try {
    mkdirSync(join(folder, '.ci'))
    cpSync(join(PROJECT, '.ci/run'), join(folder, '.ci/run'))
    const npm = join(folder, 'npm')
    writeFileSync(
      npm,
      `#!/bin/sh\ncase "$*" in\n'run check') exit ${check};;\ntest) echo '1 passed, 0 failed, 0 skipped'; exit ${test};;\nesac\n`,
    )
    chmodSync(npm, 0o755)
    for (const name of ['chromium', 'pdftotext', 'qpdf']) cpSync(npm, join(folder, name))
    const ran = spawnSync('bash', [join(folder, '.ci/run')], {
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    })
    expect(ran.status).toBe(status)
    expect(ran.stdout.trim().split('\n').at(-1)).toBe('1 passed, 0 failed, 0 skipped')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
