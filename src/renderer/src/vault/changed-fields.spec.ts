import { expect, it } from 'vitest'
import { changedFields } from './changed-fields'

it.each([
  [undefined, { id: 'a', note: 'x' }, ['id', 'note']],
  [{ id: 'a', note: 'x' }, { id: 'a', note: 'y' }, ['note']],
  [{ id: 'a' }, { id: 'a', plan: 'p' }, ['plan']],
  [{ list: [1] }, { list: [1] }, []],
  [
    { findings: { tender: true, pain: true } },
    { findings: { tender: false, fever: true, pain: true } },
    ['findings.fever', 'findings.tender'],
  ],
])('names what differs, never what stands there: %#', (before, after, fields) => {
  expect(changedFields(before, after)).toEqual(fields)
})
