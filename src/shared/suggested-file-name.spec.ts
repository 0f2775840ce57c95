import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MAX_FILE_NAME_BYTES, toFileName } from './suggested-file-name'

it.each([
  ['Handout 2026-01-02', 'Handout 2026-01-02.pdf'],
  ['Handout.PDF', 'Handout.pdf'],
  ['neck/back lump', 'neck-back lump.pdf'],
  ['../../etc/passwd', 'etc-passwd.pdf'],
  ['C:\\Windows\\system32\\evil.exe', 'C--Windows-system32-evil.exe.pdf'],
  ['CON', '_CON.pdf'],
  ['aux.txt', '_aux.txt.pdf'],
  ['COM¹', '_COM¹.pdf'],
  ['name. . .', 'name.pdf'],
  ['.hidden', 'hidden.pdf'],
  ['-rf', 'rf.pdf'],
  ['a\u0000b\u001fc', 'abc.pdf'],
  ['gpj\u202Efdp.exe', 'gpjfdp.exe.pdf'],
  ['a\u2028b\u00a0c', 'a b c.pdf'],
  ['', 'palpate.pdf'],
  ['...', 'palpate.pdf'],
  ['\ud800', 'palpate.pdf'],
  ['Überweisung Rücken', 'Überweisung Rücken.pdf'],
])('turns %j into %j', (suggested, expected) => {
  expect(toFileName(suggested, 'pdf')).toBe(expected)
})

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '..',
        '/',
        '\\',
        ':',
        'CON',
        'nul',
        ' ',
        '.',
        '\u202e',
        '\u2066',
        '\0',
        '🧑🏽‍⚕️',
        'é',
        '%2f',
        '.pdf',
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('')),
)

it('gives every text a name that no file system misreads', () => {
  fc.assert(
    fc.property(hostileText, (suggested) => {
      const name = toFileName(suggested, 'pdf')
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(MAX_FILE_NAME_BYTES)
      expect(name).toMatch(/^[^\s.-].*\.pdf$/u)
      expect(name).not.toMatch(/[/\\:*?"<>|]|\p{C}|[\s.]\.pdf$/u)
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*\./iu)
      expect(name.isWellFormed()).toBe(true)
      expect(toFileName(name, 'pdf')).toBe(name)
    }),
    { seed: 41, numRuns: 2000 },
  )
})
