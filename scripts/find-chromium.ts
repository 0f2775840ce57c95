import { spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright'

/** Where systems put a Chromium that the tests can drive. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** How to get one, word for word what the tests say when there is none. */
export const HOW_TO_GET_CHROMIUM = [
  'The tests need a Chromium and found none. Any one of these will do:',
  '  Debian:          apt-get install chromium',
  '  Fedora:          dnf install chromium',
  '  macOS, Windows:  install Google Chrome',
  '  anywhere:        npx playwright install chromium',
  '  one elsewhere:   set PALPATE_CHROMIUM to the path of its program',
].join('\n')

/** Path of a Chromium: the one PALPATE_CHROMIUM names, one in a usual place, or Playwright's own. */
export function findChromium(): string | undefined {
  const named = process.env['PALPATE_CHROMIUM']
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path))
}

/** Finds a Chromium, and on Debian as root installs it. Undefined where there is none; see HOW_TO_GET_CHROMIUM. */
export function ensureChromium(): string | undefined {
  return findChromium() ?? (canInstall() ? installAndFind() : undefined)
}

function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  if ((process.env['PALPATE_CHROMIUM'] ?? '') !== '' || !existsSync('/etc/os-release')) return false
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function installAndFind(): string | undefined {
  process.stderr.write('Installing Chromium with apt-get ...\n')
  const options: SpawnSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  if (spawnSync('apt-get', ['update', '-q'], options).status !== 0) return undefined
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options)
  return findChromium()
}
