import type { VaultStatus } from '../services/sealed-workspace'
import type { StoragePort } from '../../../shared/storage-port'
import type { TableName } from './database'
import type { VaultEngine } from './engine/vault-engine'

/** A call of the engine, by name. */
export type EngineMethod = keyof VaultEngine
/** A call of the second copy, which only the page can reach. */
export type PortMethod = keyof StoragePort

/** What the page sends to the vault's worker. */
export type ToWorker =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly method: EngineMethod
      readonly args: readonly unknown[]
    }
  | { readonly kind: 'port-answer'; readonly id: number; readonly answer: unknown }

/** What the worker sends to the page. Errors carry their name only: a message could hold text of a record. */
export type FromWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'threw'; readonly id: number; readonly name: string }
  | {
      readonly kind: 'port'
      readonly id: number
      readonly method: PortMethod
      readonly args: readonly unknown[]
    }
  | { readonly kind: 'values'; readonly json: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'removed'; readonly store: TableName; readonly id: string }
  | { readonly kind: 'restart' }
  | { readonly kind: 'status'; readonly status: VaultStatus }
