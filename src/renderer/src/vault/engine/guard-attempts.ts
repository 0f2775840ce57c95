import { fail, ok, type Result } from '../../../../shared/result'
import {
  afterFailure,
  NO_ATTEMPTS,
  readAttempts,
  remainingWait,
  withClockSetBack,
  writtenAttempts,
  type Attempts,
} from '../access/attempts'
import { answered } from '../sealed/second-copy'
import type { EngineContext } from './engine-context'

/** For one run of the worker: kept also when the file cannot be written. */
const inMind = new Map<string, Attempts>()

const store = async (
  { port }: EngineContext,
  vaultId: string,
  attempts: Attempts,
): Promise<void> => {
  inMind.set(vaultId, attempts)
  await answered(port.metaWrite(vaultId, 'attempts', writtenAttempts(attempts)))
}

const load = async ({ port }: EngineContext, vaultId: string): Promise<Attempts> => {
  const stored = await answered(port.metaRead(vaultId, 'attempts'))
  const read = stored.ok ? readAttempts(stored.value) : NO_ATTEMPTS
  const kept = inMind.get(vaultId)
  return kept !== undefined && kept.failures > read.failures ? kept : read
}

/** Milliseconds until the next try; a clock that was set back starts the wait again. */
export const waitOf = async (context: EngineContext, vaultId: string): Promise<number> => {
  const now = context.now().getTime()
  const attempts = await load(context, vaultId)
  const settled = withClockSetBack(attempts, now)
  if (settled !== attempts) await store(context, vaultId, settled)
  return remainingWait(settled, now)
}

/** Tries that failed since the last success, for the trail. */
export type Untold = Attempts['untold']

/**
 * Lets one try through, or answers 'wait'. The try is counted as failed before it is made; success takes the count back
 * and hands over what the trail has not been told.
 */
export const guarded = async <T, Code extends string>(
  context: EngineContext,
  vaultId: string,
  accountId: string,
  attempt: () => Promise<Result<T, Code>>,
): Promise<Result<{ readonly value: T; readonly untold: Untold }, Code | 'wait'>> => {
  const left = await waitOf(context, vaultId)
  if (left > 0) return fail('wait', String(Math.ceil(left / 1000)))
  const before = await load(context, vaultId)
  await store(context, vaultId, afterFailure(before, context.now().getTime(), accountId))
  const answer = await attempt()
  if (answer.ok) {
    await store(context, vaultId, NO_ATTEMPTS)
    return ok({ value: answer.value, untold: before.untold })
  }
  // Only a wrong secret counts as a try.
  if (!answer.error.code.startsWith('wrong-')) await store(context, vaultId, before)
  return answer
}
