import type { Chance } from './chance.ts'

/** What a scenario is given. */
export interface FaultContext {
  readonly chance: Chance
  /** True: a few runs that fit into two minutes together. */
  readonly isQuick: boolean
  /** Folder for everything that is written; removed afterwards. */
  readonly folder: string
}

/** What was counted. Only zeros are good. */
export interface FaultCounts {
  readonly runs: number
  /** Acknowledged changes that are not there any more. */
  lost: number
  /** Times that something could not be opened or read any more, or a call was left without an answer. */
  unreadable: number
  /** Times that wrong content was given as if it were right. */
  silent: number
}

/** A scenario: something goes wrong, over and over. */
export interface Scenario {
  readonly name: string
  /** True: left out of a quick run, where another stands for it. */
  readonly isLong?: boolean
  /** Throws ScenarioSkipped where the machine does not allow it. */
  run(context: FaultContext): Promise<FaultCounts>
}

/** Why a scenario cannot be run here. */
export class ScenarioSkipped extends Error {
  override readonly name = 'ScenarioSkipped'
}

/** Counts of nothing going wrong so far. */
export const noFaults = (runs: number): FaultCounts => ({ runs, lost: 0, unreadable: 0, silent: 0 })
