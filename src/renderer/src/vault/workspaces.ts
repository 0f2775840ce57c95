import { ok, type Result } from '../../../shared/result'
import type { Patient } from '../../../domain/case/patient'
import type { Lump, Visit } from '../../../domain/case/visit'
import type { Repositories, Workspaces, WorkspaceSettings } from '../services/services'
import type { ClosedStage, VaultErrorCode, Workspace, WorkspaceKind } from '../services/workspace'
import type { OwnWorkspace } from './own-workspace'
import { createRepositories } from './repositories'
import { storable } from './repository'
import { openSession, type Session } from './session'

/** What a new demonstration workspace holds. */
export interface SeedRecords {
  readonly patients: readonly Patient[]
  readonly lumps: readonly Lump[]
  readonly visits: readonly Visit[]
  readonly settings: WorkspaceSettings
}

/** Workspaces with the repositories of the open one. */
export interface Vault extends Workspaces {
  /** Throws when no workspace is open. */
  repositories(): Repositories
}

/** Names of the databases that are not sealed: the demonstration, and an own one for specs that need no keys. */
export const DATABASE_NAMES: Readonly<Record<WorkspaceKind, string>> = {
  demonstration: 'palpate-demonstration',
  own: 'palpate-own-interim',
}

/** Puts the invented patients into a demonstration database that has none; all of them or none. */
const seedWhenEmpty = async (
  session: Session,
  build: () => SeedRecords,
): Promise<Result<void, VaultErrorCode>> => {
  const count = await session.read((database) => database.table('patients').count())
  if (!count.ok) return count
  if (count.value > 0) return ok(undefined)
  const { patients, lumps, visits, settings } = build()
  const checked = [
    ...patients.map((record) => ['patients', storable('patients', record)] as const),
    ...lumps.map((record) => ['lumps', storable('lumps', record)] as const),
    ...visits.map((record) => ['visits', storable('visits', record)] as const),
    ['settings', storable('settings', settings)] as const,
  ]
  const refused = checked.map(([, record]) => record).find((record) => !record.ok)
  if (refused?.ok === false) throw new Error(`demonstration data: ${refused.error.detail ?? ''}`)
  return session.write(['patients', 'lumps', 'visits', 'settings'], async (database) => {
    for (const [table, record] of checked) {
      if (record.ok) await database.table(table).put(record.value)
    }
  })
}

/** Opens and closes the two workspaces. Opening one closes the other; calls are done in the order they came. */
export const createWorkspaces = (options: {
  readonly now: () => Date
  readonly newId: () => string
  /** Makes the invented patients on the first opening of the demonstration workspace. */
  readonly demonstrationData?: () => SeedRecords
  /** The sealed own workspace. Without it, as in specs that need no keys, an unsealed one is opened instead. */
  readonly own?: OwnWorkspace
}): Vault => {
  let current: { readonly session?: Session; readonly repositories: Repositories } | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  const { own } = options
  const close = async (): Promise<void> => {
    if (current !== undefined && current.session === undefined) await own?.lock()
    current?.session?.close()
    current = undefined
  }
  const open = async (
    kind: WorkspaceKind,
  ): Promise<Result<Workspace, VaultErrorCode | ClosedStage>> => {
    if (kind === 'own' && own !== undefined) {
      const opened = await own.open()
      if (!opened.ok) return opened
      if (current?.session !== undefined) await close()
      current = { repositories: own.repositories() }
      return opened
    }
    await close()
    const opened = await openSession(DATABASE_NAMES[kind])
    if (!opened.ok) return opened
    const session = opened.value
    if (kind === 'demonstration' && options.demonstrationData !== undefined) {
      const seeded = await seedWhenEmpty(session, options.demonstrationData)
      if (!seeded.ok) {
        session.close()
        return seeded
      }
    }
    current = { session, repositories: createRepositories(session) }
    return ok({ kind, encrypted: false })
  }
  return {
    open: (kind) => inTurn(() => open(kind)),
    close: () => inTurn(close),
    repositories: () => {
      if (current === undefined) throw new Error('no workspace is open')
      return current.repositories
    },
  }
}
