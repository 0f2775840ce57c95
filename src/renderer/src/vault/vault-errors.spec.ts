import { describe, expect, it } from 'vitest'
import { settledInTime } from './settled-in-time'
import { vaultFailure } from './vault-errors'

const nested = (name: string, message: string, inner?: unknown): unknown => ({
  name,
  message,
  ...(inner === undefined ? {} : { inner }),
})

describe('vaultFailure', () => {
  it.each([
    ['quota', nested('AbortError', 'aborted', nested('QuotaExceededError', 'full'))],
    ['quota', nested('QuotaExceededError', '')],
    ['disk-full', nested('AbortError', '', nested('UnknownError', 'IO: FILE_ERROR_NO_SPACE'))],
    [
      'disk-full',
      nested('DatabaseClosedError', '', nested('UnknownError', 'FILE_ERROR_NO_SPACE in open')),
    ],
    [
      'database-closed',
      nested(
        'DatabaseClosedError',
        '',
        nested('UnknownError', 'Internal error opening backing store'),
      ),
    ],
    ['newer-version', nested('OpenFailedError', '', nested('VersionError', 'less than existing'))],
    ['corrupt', nested('UnknownError', 'database was corrupt: checksum mismatch')],
    ['unknown', nested('AbortError', 'aborted')],
  ])('%s', (code, error) => {
    expect(vaultFailure(error).code).toBe(code)
  })

  it('keeps the names of the chain and nothing of the messages', () => {
    const error = nested('AbortError', 'Alex Example', nested('QuotaExceededError', 'key Alex'))
    expect(vaultFailure(error).detail).toBe('AbortError>QuotaExceededError')
  })

  it('throws bugs on', () => {
    expect(() => vaultFailure(new TypeError('x is undefined'))).toThrow(TypeError)
    expect(() => vaultFailure('text')).toThrow('text')
  })

  it('ends on an error that holds itself', () => {
    const error: Record<string, unknown> = { name: 'AbortError', message: '' }
    error['inner'] = error
    expect(vaultFailure(error).detail).toBe('AbortError')
  })
})

describe('settledInTime', () => {
  it('gives a write that never answers up as a timeout', async () => {
    const never = new Promise<void>(() => undefined)
    const failure = await settledInTime(never, 20).catch(vaultFailure)
    expect(failure).toMatchObject({ code: 'timeout' })
  })

  it('passes on an answer and an error', async () => {
    await expect(settledInTime(Promise.resolve(7), 1000)).resolves.toBe(7)
    await expect(settledInTime(Promise.reject(new RangeError('no')), 1000)).rejects.toThrow('no')
  })
})
