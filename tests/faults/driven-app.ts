import { launchPalpate } from '../support/launch.ts'
import type { HostName, LaunchedPalpate } from '../support/launch-types.ts'
import type { FaultPage } from './fault-page.ts'

/** Strong enough to be accepted, and known to everyone. */
export const PASSPHRASES = [
  'copper lantern under seven quiet bridges',
  'seventeen damp umbrellas behind the orchard gate',
] as const

/** The longest that any answer of the vault may take, in ms. */
const ANSWER_WITHIN_MS = 60_000

type Method = keyof FaultPage

/** A running fault page and how to ask it. */
export interface DrivenApp {
  readonly app: LaunchedPalpate
  /** What the page said by itself, line by line. */
  readonly notes: string[]
  ask<Name extends Method>(
    method: Name,
    ...args: Parameters<FaultPage[Name]>
  ): Promise<Awaited<ReturnType<FaultPage[Name]>>>
  /** Asks without waiting: what is killed never answers. */
  begin<Name extends Method>(method: Name, ...args: Parameters<FaultPage[Name]>): void
}

/** Starts the fault page on a host. */
export async function driveApp(host: HostName, profile: string, out: string): Promise<DrivenApp> {
  return drivePage(await launchPalpate({ host, profile, out }))
}

/** Drives the page of a running app; a second page of the same browser too. */
export async function drivePage(app: LaunchedPalpate): Promise<DrivenApp> {
  const notes: string[] = []
  await app.page.exposeFunction('palpateFaultNote', (text: string) => void notes.push(text))
  await app.page.waitForFunction(() => Reflect.has(globalThis, 'palpateFaults'))
  const call = (method: Method, args: readonly unknown[]): Promise<unknown> =>
    app.page.evaluate(
      async ([name, given]) => {
        const page = Reflect.get(globalThis, 'palpateFaults') as Record<
          string,
          (...some: readonly unknown[]) => unknown
        >
        return page[name]?.(...given)
      },
      [method, args] as const,
    )
  return {
    app,
    notes,
    ask: (method, ...args) =>
      // The page answers each method as its type says: both are of one build.
      withLimit(call(method, args), method) as Promise<
        Awaited<ReturnType<FaultPage[typeof method]>>
      >,
    begin: (method, ...args) => void call(method, args).catch(() => undefined),
  }
}

function withLimit<Value>(work: Promise<Value>, what: string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`No answer to ${what} in time`)),
      ANSWER_WITHIN_MS,
    )
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** How an unlock went. */
export type Entered = 'open' | 'recovered' | 'first-run' | 'failed'

/** What was met, the passphrase that opened, and the vault's last word. */
export interface Entry {
  readonly entered: Entered
  readonly passphrase: string
  readonly detail: string
}

/** Unlocks with whichever passphrase opens, and recovers when the vault asks for it. Says what it met. */
export async function enter(driven: DrivenApp, passphrases: readonly string[]): Promise<Entry> {
  try {
    return await enterOrThrow(driven, passphrases)
  } catch (error) {
    // A bug of the vault: whoever sits before it cannot get at the records.
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { entered: 'failed', passphrase: '', detail }
  }
}

async function enterOrThrow(driven: DrivenApp, passphrases: readonly string[]): Promise<Entry> {
  const stage = await driven.ask('stage')
  if (stage === 'needs-setup') return { entered: 'first-run', passphrase: '', detail: stage }
  let detail = stage
  for (const passphrase of passphrases) {
    detail = await driven.ask('unlock', passphrase)
    if (detail === 'open') return { entered: 'open', passphrase, detail }
    if (detail === 'needs-recovery') {
      detail = await driven.ask('recover')
      return { entered: detail === 'ok' ? 'recovered' : 'failed', passphrase, detail }
    }
    if (detail !== 'wrong-passphrase') break
  }
  return { entered: 'failed', passphrase: '', detail }
}
