import { EventEmitter } from 'node:events'
import type { StandInSession } from './stand-in-session.ts'

type IpcListener = (event: { senderFrame: unknown; sender: unknown }, ...args: unknown[]) => unknown

/** What the parts of the stand-in share: one program, one state. */
export const state = {
  appEvents: new EventEmitter(),
  powerEvents: new EventEmitter(),
  isReady: false,
  isSandboxed: false,
  privilegedSchemes: new Set<string>(),
  paths: new Map<string, string>(),
  name: 'palpate',
  sessions: new Map<string, StandInSession>(),
  ipcListeners: new Map<string, IpcListener>(),
}

/** A variable the launcher always sets. */
export function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`The desktop stand-in needs ${name}`)
  return value
}

/** Electron refuses these calls once it is ready; so does the stand-in. */
export function beforeReady(what: string): void {
  if (state.isReady) throw new Error(`${what} should be called before the app is ready`)
}
