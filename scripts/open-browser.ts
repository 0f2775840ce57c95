import { spawn } from 'node:child_process'

/** Asks the system to show an address in the user's browser. Where it cannot, the printed address is enough. */
export function openBrowser(address: string): void {
  const [command, ...args] = commandFor(process.platform, address)
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  // A machine without a desktop has no such command; the address is on screen.
  child.on('error', () => undefined)
  child.unref()
}

function commandFor(platform: NodeJS.Platform, address: string): [string, ...string[]] {
  if (platform === 'darwin') return ['open', address]
  if (platform === 'win32') return ['cmd', '/c', 'start', '', address]
  return ['xdg-open', address]
}
