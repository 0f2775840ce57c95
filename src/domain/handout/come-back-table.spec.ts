import { describe, expect, it } from 'vitest'
import { loadHandoutTexts } from '../../../tools/load-handout-texts'
import { PROJECT } from '../../../tests/support/project-folder'
import { comeBackTable } from './come-back-table'
import { HOW_SOON, findHandoutText } from './texts'
import type { VisitDraft } from '../case/visit'

const texts = loadHandoutTexts(PROJECT)
const english = texts.byLanguage['en']
if (!english) throw new Error('there are no English texts')
const { common } = english

/** A visit of which nothing is recorded but the findings. */
const visitOf = (findings: VisitDraft['findings']): VisitDraft =>
  // The table reads findings and site alone.
  ({ findings }) as VisitDraft

const rowsOf = (
  id: Parameters<typeof findHandoutText>[2],
  findings: VisitDraft['findings'] = {},
) => {
  const found = findHandoutText(texts, 'en', id)
  if (!found) throw new Error(`no text of ${id}`)
  const block = comeBackTable(found.text, common, visitOf(findings), {
    emergency: '112',
    lump: 'lump',
  })
  if (block.type !== 'table') throw new Error('not a table')
  return block.rows
}

describe('one sign, one deadline', () => {
  it('a nerve lump that turns hard has two days and no other deadline', () => {
    const rows = rowsOf('neurofibroma').filter(([notice]) => /hard/.test(notice ?? ''))
    expect(rows.map(([, , soon]) => soon)).toEqual(['Within 2 days'])
  })

  it('a narrower sign of the condition takes no wider one away', () => {
    // Hard and very painful is urgent now; hard alone must still be named.
    expect(rowsOf('lumbar-or-body-wall-hernia').at(-1)?.[0]).toContain('It turns hard.')
    expect(rowsOf('skin-cancer').at(-1)?.[0]).toContain('The lump grows.')
    expect(rowsOf('skin-cancer', { growth: 'rapid' }).at(-1)?.[0]).toContain('faster than before')
  })

  it('a row covers only signs that the shared rows give more time for, or as much', () => {
    const shared = common.safetyNet.flatMap(({ soon, notice }) =>
      notice.map(({ topic }) => ({ topic, soon })),
    )
    for (const { comeBack, id } of Object.values(english.conditions)) {
      for (const { covers = [], soon } of comeBack) {
        for (const topic of covers) {
          const other = shared.find((one) => one.topic === topic)
          expect(other, `${id}: ${topic}`).toBeDefined()
          if (other)
            expect(HOW_SOON.indexOf(soon)).toBeLessThanOrEqual(HOW_SOON.indexOf(other.soon))
        }
      }
    }
  })
})
