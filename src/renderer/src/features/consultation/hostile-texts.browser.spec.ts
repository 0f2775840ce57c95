/** Seam: the whole consultation screen over the real vault, every text of a draft and its patient hostile. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { HOSTILE_TEXTS, RAN } from '../../../../../tests/support/hostile-texts'
import { destroy } from '../../../../../tests/support/invented-vault'
import { lumpOf, newDraft, withPlace, savedVisit } from '../../../../domain/case/edit-draft'
import type { Patient } from '../../../../domain/case/patient'
import type { VisitDraft } from '../../../../domain/case/visit'
import { mountScreen, type MountedScreen } from '../../app/mount-screen'
import { DATABASE_NAMES } from '../../vault/workspaces'
import ConsultationPage from './ConsultationPage.vue'

/** Texts that one screen shows at once. */
const FIELDS = 8
/** Every text in the deep run; otherwise some of each kind, the same ones every time. */
const TEXTS =
  import.meta.env['PALPATE_DEEP'] === '1'
    ? HOSTILE_TEXTS
    : HOSTILE_TEXTS.filter((_, index) => index % 11 === 0)

let screen: MountedScreen | undefined
beforeEach(async () => {
  for (const name of Object.values(DATABASE_NAMES)) await destroy(name)
})
afterEach(async () => {
  await screen?.unmount()
  screen = undefined
})

const screens = Array.from({ length: Math.ceil(TEXTS.length / FIELDS) }, (_, index) =>
  Array.from({ length: FIELDS }, (_none, at) => TEXTS[(index * FIELDS + at) % TEXTS.length] ?? ''),
)

it.each(screens.map((texts, index) => ({ texts, index })))(
  'shows hostile texts as text and keeps them exactly, screen $index',
  async ({ texts }) => {
    const [name, chart, note, plan, diagnosis, trigger, owner, own] = texts as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const patient: Patient = {
      id: 'p',
      name,
      chartNumber: chart,
      birth: { kind: 'date', date: '1974-03-02' },
      sex: 'female',
      createdAt: '2026-11-26T09:00:00.000Z',
    }
    const empty = newDraft({
      id: 'd',
      patientId: 'p',
      lumpId: 'l',
      clinician: 'Dr Demo',
      visitDate: '2026-11-26',
    })
    const draft: VisitDraft = {
      ...withPlace(empty, 'scapula-left'),
      note,
      plan,
      workingDiagnosis: { label: diagnosis },
      followUp: { date: '2026-12-24', reason: note, trigger, owner },
      ownView: { label: own, at: '2026-11-26T09:00:00.000Z', beforeList: true },
    }
    screen = await mountScreen({
      name: 'consultation',
      screen: ConsultationPage,
      at: '/consultation/d',
      open: 'demonstration',
      prepare: async ({ repositories }) => {
        const said = { knowledgeVersion: 'k', top: [], flags: [] }
        const visit = savedVisit(
          { ...draft, id: 'v', lumpId: 'other' },
          patient,
          said,
          '2026-11-26T09:00:00.000Z',
        )
        const lump = lumpOf({ ...draft, lumpId: 'other' }, '2026-11-26T09:00:00.000Z')
        expect((await repositories().saveVisit({ patient, lump, visit })).ok).toBe(true)
        expect((await repositories().drafts.save(draft)).ok).toBe(true)
      },
    })
    const { element, services } = screen
    await expect.poll(() => element.querySelectorAll('textarea').length).toBe(2)
    const shown = [...element.querySelectorAll<HTMLInputElement>('input, textarea')].map(
      ({ value }) => value,
    )
    // A text of one line loses its line ends, as in every field of one line.
    const inLine = (text: string) => text.replace(/[\r\n]/g, '')
    for (const text of [note, plan, diagnosis, trigger, owner, own])
      expect(shown).toContain(inLine(text))
    expect(element.textContent).toContain(name)
    expect(element.textContent).toContain(chart)
    const foreign = element.querySelectorAll(
      'script, iframe, object, embed, video, audio, marquee, base, meta, style, math, form, img',
    )
    expect([...foreign].map(({ tagName }) => tagName)).toEqual([])
    expect(Reflect.get(globalThis, RAN)).toBeUndefined()
    const kept = await services.repositories().drafts.list()
    expect(kept.ok && kept.value).toEqual([draft])
  },
)
