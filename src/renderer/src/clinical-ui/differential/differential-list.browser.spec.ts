/** Seam: the list in a real browser: opened by keyboard, each side of the reasons there, and nothing that jumps. */
import axe from 'axe-core'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp, defineComponent, h, nextTick, shallowRef, type App } from 'vue'
import { createI18n } from 'vue-i18n'
import '../../ui/theme.css'
import type { DifferentialRow } from '../../../../domain/assessment/assessment'
import type { ConditionId } from '../../../../domain/knowledge/condition-ids'
import english from '../../locales/en/clinical.json'
import DifferentialList from './DifferentialList.vue'

const rowOf = (conditionId: ConditionId, rank: number, more = 0): DifferentialRow => ({
  conditionId,
  rank,
  score: 1.5,
  share: 0.4,
  band: 'possible',
  supports: [
    { key: 'prior', value: null, weight: 1.9, basis: 'estimate', sourceIds: [] },
    { key: 'mobility', value: 'mobile', weight: 0.2 + more, basis: 'estimate', sourceIds: [] },
  ],
  opposes: [{ key: 'pain', value: true, weight: -0.6, basis: 'estimate', sourceIds: [] }],
  notAsked: [{ key: 'growth', swing: 1.4 }],
})
const FIVE: readonly DifferentialRow[] = [
  rowOf('lipoma', 1),
  rowOf('epidermoid-cyst', 2),
  rowOf('skin-abscess', 3),
  rowOf('lymphoma', 4),
  rowOf('haematoma', 5),
]

let app: App
let host: HTMLElement
const rows = shallowRef<readonly DifferentialRow[]>(FIVE)
const ready = shallowRef(true)
const chosen: ConditionId[] = []

const buttonNamed = (name: RegExp): HTMLElement => {
  const found = [...host.querySelectorAll('button')].find((button) =>
    name.test(button.getAttribute('aria-label') ?? button.textContent),
  )
  if (!found) throw new Error(`no button ${String(name)}`)
  return found
}
const reasons = () => host.querySelector('[role="group"]')

beforeEach(() => {
  rows.value = FIVE
  ready.value = true
  chosen.length = 0
  host = document.body.appendChild(document.createElement('main'))
  app = createApp(
    defineComponent({
      setup: () => () =>
        h(DifferentialList, {
          rows: rows.value,
          ready: ready.value,
          factCount: 2,
          nameOf: (id: ConditionId) => `Named ${id}`,
          sources: {},
          onChoose: (id: ConditionId) => chosen.push(id),
        }),
    }),
  )
  app.use(createI18n({ legacy: false, locale: 'en', messages: { en: english } }))
  app.mount(host)
})
afterEach(() => {
  app.unmount()
  document.body.replaceChildren()
})

describe('a row', () => {
  it('opens and closes by keyboard and shows for, against and not asked', async () => {
    const row = buttonNamed(/Named lipoma/)
    row.focus()
    await userEvent.keyboard('{Enter}')
    expect(row.getAttribute('aria-expanded')).toBe('true')
    const titles = [...(reasons()?.querySelectorAll('h4') ?? [])].map((title) => title.textContent)
    expect(titles).toEqual(['For', 'Against', 'Not asked'])
    expect(reasons()?.textContent).toContain('mobile')
    expect(reasons()?.textContent).toContain('painful')
    expect(reasons()?.textContent).toContain('Change in size')
    await userEvent.keyboard(' ')
    expect(row.getAttribute('aria-expanded')).toBe('false')
    expect(reasons()).toBeNull()
  })

  it('keeps its figures back until they are asked for, then says what they are not', async () => {
    buttonNamed(/Named lipoma/).click()
    await nextTick()
    expect(host.textContent).not.toContain('40 %')
    await userEvent.click(buttonNamed(/Show weights/))
    expect(host.textContent).toContain("not this patient's risk")
    expect(host.textContent).toContain('40 %')
    expect(reasons()?.textContent).toContain('+1.9')
    expect(reasons()?.textContent).toContain('\u22120.6')
    expect(reasons()?.textContent).toContain('Weights add up to +1.5')
  })

  it('can be made the working diagnosis without being opened', async () => {
    const button = buttonNamed(/^Set as working diagnosis: Named lymphoma$/)
    button.focus()
    await userEvent.keyboard('{Enter}')
    expect(chosen).toEqual(['lymphoma'])
  })
})

describe('what does not jump', () => {
  const heightOf = () => host.querySelector('section')?.getBoundingClientRect().height

  it('is as high while it waits as when it is full', async () => {
    const full = heightOf()
    ready.value = false
    await nextTick()
    expect(host.textContent).toContain('Recorded so far: 2')
    expect(heightOf()).toBe(full)
    ready.value = true
    rows.value = FIVE.slice(0, 2)
    await nextTick()
    expect(heightOf()).toBe(full)
  })

  it('keeps an open row open, and as high, when its reasons change', async () => {
    buttonNamed(/Named epidermoid-cyst/).click()
    await nextTick()
    const before = heightOf()
    const changed = { ...rowOf('epidermoid-cyst', 1, 0.7), notAsked: [] }
    rows.value = [changed, rowOf('lipoma', 2), ...FIVE.slice(2)]
    await nextTick()
    expect(buttonNamed(/Named epidermoid-cyst/).getAttribute('aria-expanded')).toBe('true')
    expect(heightOf()).toBe(before)
  })
})

it.each(['light', 'dark'])('has no fault that axe finds, %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme
  buttonNamed(/Named lipoma/).click()
  await userEvent.click(buttonNamed(/Show weights/))
  const { violations } = await axe.run(host, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] })
  delete document.documentElement.dataset['theme']
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})
