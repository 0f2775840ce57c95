import { changeKills } from './app-change-kill.ts'
import { appCanaries } from './app-canaries.ts'
import { appDamage } from './app-damage.ts'
import { appDiskFull } from './app-disk-full.ts'
import { appKill } from './app-kill.ts'
import { twoProcesses, twoWindows } from './app-two-windows.ts'
import type { Scenario } from './scenario.ts'

/** Scenarios over the whole app, in a browser and on the desktop stand-in. */
export const appScenarios: readonly Scenario[] = [
  appKill('browser'),
  appKill('stand-in'),
  ...changeKills,
  appDamage('browser'),
  appDamage('stand-in'),
  appDiskFull('browser'),
  appDiskFull('stand-in'),
  appCanaries('browser'),
  appCanaries('stand-in'),
  twoWindows,
  twoProcesses,
]
