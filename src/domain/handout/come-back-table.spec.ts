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
  it('a hernia that gets hard is urgent now and nowhere else', () => {
    const rows = rowsOf('lumbar-or-body-wall-hernia').filter(([notice]) =>
      /hard/.test(notice ?? ''),
    )
    expect(rows.map(([, , soon]) => soon)).toEqual(['Now'])
  })

  it('slow growth still has its week where the own row speaks of fast growth', () => {
    expect(rowsOf('skin-cancer').at(-1)?.[0]).toContain('The lump grows.')
    const growing = rowsOf('skin-cancer', { growth: 'rapid' }).map(([notice]) => notice)
    expect(growing.join(' ')).not.toContain('faster than before')
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
