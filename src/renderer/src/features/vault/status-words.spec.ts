import { expect, it } from 'vitest'
import type { VaultStatus } from '../../services/sealed-workspace'
import { statusWords } from './status-words'

const NOW = Date.UTC(2026, 10, 24, 12)
const MINUTE = 60_000
const good: VaultStatus = {
  saving: 'saved',
  secondCopy: 'kept',
  secondCopyError: null,
  lastGoodCopyAt: NOW - 300 * MINUTE,
  secondCopyAt: NOW - 2 * MINUTE,
  room: 'enough',
}

it.each([
  [{}, 'quiet', 'lastCopy', 'vault.ago.minutes', 2],
  [{ secondCopyAt: null }, 'quiet', 'lastCopy', 'vault.ago.hours', 5],
  [{ secondCopyAt: NOW + MINUTE }, 'quiet', 'lastCopy', 'vault.ago.now', 0],
  [{ lastGoodCopyAt: NOW - 8 * 1440 * MINUTE }, 'amber', 'oldCopy', 'vault.ago.minutes', 2],
  [{ lastGoodCopyAt: null }, 'amber', 'noCopy', undefined, undefined],
  [{ room: 'low' }, 'amber', 'lowSpace', undefined, undefined],
  [{ room: 'no-photos' }, 'amber', 'lowSpace', undefined, undefined],
  [{ secondCopy: 'failed', room: 'low' }, 'amber', 'secondCopyFailed', undefined, undefined],
  [{ saving: 'failed', secondCopy: 'failed' }, 'red', 'notSaved', undefined, undefined],
] as const)('says the worst thing that is true: %j', (change, tone, name, agoKey, n) => {
  const words = statusWords({ ...good, ...change }, NOW)
  expect(words).toMatchObject({ tone, key: `vault.status.${name}` })
  expect(words.ago?.key).toBe(agoKey)
  expect(words.ago?.n).toBe(n)
})
