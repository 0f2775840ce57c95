import type { VaultStatus } from '../../services/sealed-workspace'
import { agoWords } from './moment-text'

/** A whole copy older than this is a reminder, milliseconds. */
const OLD_COPY_MS = 7 * 24 * 3_600_000

/** What the bar says about saving: the worst thing that is true. */
export interface StatusWords {
  readonly tone: 'quiet' | 'amber' | 'red'
  readonly key: string
  /** For texts with a time in them. */
  readonly ago?: { readonly key: string; readonly n: number }
}

/** Words for a status at a moment (milliseconds since 1970). */
export const statusWords = (status: VaultStatus, now: number): StatusWords => {
  if (status.saving === 'failed') return { tone: 'red', key: 'vault.status.notSaved' }
  if (status.secondCopy === 'failed') return { tone: 'amber', key: 'vault.status.secondCopyFailed' }
  if (status.room !== 'enough') return { tone: 'amber', key: 'vault.status.lowSpace' }
  const { lastGoodCopyAt } = status
  if (lastGoodCopyAt === null) return { tone: 'amber', key: 'vault.status.noCopy' }
  const newest = Math.max(lastGoodCopyAt, status.secondCopyAt ?? 0)
  const ago = agoWords(newest, now)
  if (now - lastGoodCopyAt > OLD_COPY_MS) return { tone: 'amber', key: 'vault.status.oldCopy', ago }
  return { tone: 'quiet', key: 'vault.status.lastCopy', ago }
}
