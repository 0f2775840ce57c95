import { expect, it } from 'vitest'
import { FailingDisk } from '../../tests/support/failing-disk'
import { saveFile, type SaveQuestion } from './save-file'

const PDF = new TextEncoder().encode('%PDF-1.7\n...')

function saving(answer: string | undefined, disk = new FailingDisk()) {
  const questions: SaveQuestion[] = []
  const save = (suggestedName: string, bytes = PDF) =>
    saveFile(
      { bytes, suggestedName, kind: 'pdf' },
      {
        files: disk,
        randomName: () => '00000001',
        now: () => 0,
        folders: { folderFor: () => '/home/someone/Documents', saved: () => undefined },
        askWhere: (question) => {
          questions.push(question)
          return Promise.resolve(answer)
        },
      },
    )
  return { save, questions, disk }
}

it('asks with a clean name and answers with the name alone', async () => {
  const { save, questions, disk } = saving('/clinic/shared/Neck lump.pdf')
  expect(await save('../../Neck\u202e lump')).toEqual({
    ok: true,
    value: { displayName: 'Neck lump.pdf' },
  })
  expect(questions).toEqual([
    {
      title: 'Save',
      defaultPath: '/home/someone/Documents/Neck lump.pdf',
      filters: [{ name: 'PDF document', extensions: ['pdf'] }],
    },
  ])
  expect([...disk.files.keys()]).toEqual(['/clinic/shared/Neck lump.pdf'])
})

it('writes nothing when the dialog is left', async () => {
  const { save, disk } = saving(undefined)
  expect(await save('x')).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(disk.operations).toEqual([])
})

it('adds a missing extension, so that the file opens', async () => {
  const { save, disk } = saving('/clinic/x')
  expect(await save('x')).toMatchObject({ ok: true, value: { displayName: 'x.pdf' } })
  expect([...disk.files.keys()]).toEqual(['/clinic/x.pdf'])
})

it.each(['#!/bin/sh', 'MZ', '<html>', '%PDF', ''])('does not even ask for %j', async (content) => {
  const { save, questions } = saving('/clinic/x.pdf')
  expect(await save('x', new TextEncoder().encode(content))).toEqual({
    ok: false,
    error: { code: 'invalid-request', detail: 'signature' },
  })
  expect(questions).toEqual([])
})

it('passes on what the disk says, without a path', async () => {
  const disk = new FailingDisk()
  disk.failure = { at: 'writeNew', code: 'ENOSPC' }
  const answer = await saving('/clinic/x.pdf', disk).save('x')
  expect(answer).toEqual({ ok: false, error: { code: 'disk-full', detail: 'ENOSPC' } })
})
