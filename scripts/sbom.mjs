// Lists everything that is shipped, as CycloneDX, into dist/sbom.cdx.json: npm run sbom
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'

const { stdout, stderr, status } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
)
if (status !== 0) {
  process.stderr.write(stderr)
  process.exit(1)
}
mkdirSync('dist', { recursive: true })
writeFileSync('dist/sbom.cdx.json', stdout)
process.stdout.write(`dist/sbom.cdx.json: ${JSON.parse(stdout).components.length} components\n`)
