// Uses the built app under strace and counts what its processes tried to reach: npm run no-packet -- [MINUTES]
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT } from '../support/project-folder.ts'
import { reachedAddresses } from './traced-addresses.ts'

const minutes = Number(process.argv[2] ?? 10)
if (!Number.isFinite(minutes) || minutes <= 0) {
  process.stderr.write('usage: npm run no-packet -- [MINUTES]\n')
  process.exit(2)
}
if (spawnSync('strace', ['-V']).status !== 0) {
  process.stderr.write('This needs strace: apt-get install strace\n')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'palpate-trace-'))
const trace = join(folder, 'trace')
const hosts = ['browser', 'stand-in'] as const
let failed = false
for (const host of hosts) {
  const share = (minutes * 60) / hosts.length
  const code = await new Promise<number>((resolve) => {
    spawn(
      'strace',
      [
        ...[
          '-f',
          '-yy',
          '-qq',
          '-o',
          trace,
          '-e',
          'trace=connect,sendto,sendmsg,sendmmsg',
          '-s',
          '0',
        ],
        ...[process.execPath, 'scripts/run-tool.mjs', 'tests/security/use-for-a-while.ts'],
        ...[host, String(share)],
      ],
      { cwd: PROJECT, stdio: ['ignore', 'inherit', 'inherit'] },
    ).once('exit', (status) => resolve(status ?? 1))
  })
  const { calls, elsewhere, askedRoutes } = reachedAddresses(readFileSync(trace, 'utf8'))
  process.stdout.write(
    `${host}: ${String(Math.round(share))} s, ${String(calls)} network calls, ${String(elsewhere.length)} beyond this machine (${String(askedRoutes.length)} routes asked of the system, which sends nothing)\n`,
  )
  for (const address of new Set(elsewhere)) process.stdout.write(`  ${address}\n`)
  // A run without any call at all was not traced.
  if (code !== 0 || calls === 0 || elsewhere.length > 0) failed = true
}
rmSync(folder, { recursive: true })
process.exit(failed ? 1 : 0)
