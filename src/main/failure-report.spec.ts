import { expect, it } from 'vitest'
import { reportFailure } from './failure-report'

const fault = (message: string): Error => new RangeError(message)

it('gives one fault one code, whatever its message quotes', () => {
  const [one, other] = ['Jane Roe, born 3 Apr 1980', 'John Doe'].map((text) =>
    reportFailure(fault(text)),
  )
  expect(one).toEqual(other)
  expect(one?.code).toMatch(/^P-[0-9A-F]{8}$/)
})

it.each([
  'Jane Roe',
  'Jane Roe\n    at Jane Roe (back)',
  "open '/home/jane-roe/Documents/x.pdf'",
  '    at /home/jane-roe/x',
])('logs nothing of the message %j', (message) => {
  const { logLine } = reportFailure(fault(message))
  expect(logLine).not.toMatch(/jane|roe/i)
  expect(logLine).toContain('failure-report.spec.ts')
  expect(logLine).not.toMatch(/[\\/]/)
})

it.each(['text with Jane Roe', 7, null, undefined, { name: 'Jane Roe' }])(
  'makes a code of %j, which is no error',
  (thrown) => {
    const { code, logLine } = reportFailure(thrown)
    expect(code).toMatch(/^P-[0-9A-F]{8}$/)
    expect(logLine).not.toMatch(/jane/i)
  },
)
