/** Seam: a flag as eyes and a screen reader meet it: words and icon beside the colour, nothing told by colour alone. */
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { createApp, type App } from 'vue'
import { createI18n } from 'vue-i18n'
import '../../ui/theme.css'
import type { RedFlag } from '../../../../domain/assessment/assessment'
import english from '../../locales/en/clinical.json'
import FlagPanel from './FlagPanel.vue'

const flag: RedFlag = {
  ruleId: 'sarcoma-adult',
  title: 'Possible soft tissue sarcoma',
  state: 'fired',
  withinHours: 336,
  action: 'NICE NG12 asks to consider an ultrasound scan within 2 weeks.',
  patientAction: 'You will have a scan.',
  sourceIds: ['nice-ng12'],
  because: ['size_mm', 'mobility', 'tender'],
  askFirst: ['depth'],
  alsoListed: ['Any size over 5 cm'],
  expired: false,
}
const sources = {
  'nice-ng12': {
    id: 'nice-ng12',
    by: 'National Institute for Health and Care Excellence',
    title: 'Suspected cancer',
    year: 2015,
    guideline: 'NG12',
    reviewed: '2026-01-01',
    expires: '2027-01-01',
  },
}
const findings = { size_mm: 60, mobility: 'fixed', tender: false } as const

let app: App | undefined
const show = (...flags: readonly RedFlag[]): HTMLElement => {
  const host = document.body.appendChild(document.createElement('main'))
  app = createApp(FlagPanel, { flags, findings, sources })
  app.use(createI18n({ legacy: false, locale: 'en', messages: { en: english } }))
  app.mount(host)
  return host
}
const card = (host: HTMLElement): HTMLElement => {
  const found = host.querySelector('article')
  if (!found) throw new Error('no card')
  return found
}
afterEach(() => {
  app?.unmount()
  document.body.replaceChildren()
})

describe('a flag', () => {
  it.each([
    [0, 'Same day'],
    [24, 'Within 24 hours'],
    [48, 'Within 48 hours'],
    [336, 'Within 2 weeks'],
    [null, 'No deadline'],
  ] as const)('says its deadline of %s hours as "%s"', (withinHours, words) => {
    expect(card(show({ ...flag, withinHours })).textContent).toContain(words)
  })

  it('is named by its title and tells why, what would stand it down and whose guidance it is', () => {
    const shown = card(show(flag))
    const label = document.getElementById(shown.getAttribute('aria-labelledby') ?? '')
    expect(label?.textContent).toBe('Possible soft tissue sarcoma')
    expect(shown.textContent).toContain('60 mm across, fixed, not tender')
    expect(shown.textContent).toContain('an answer to Depth')
    expect(shown.textContent).toContain('Any size over 5 cm')
    expect(shown.textContent).toContain('NICE NG12, 2015')
    expect(shown.textContent).not.toContain('review date')
  })

  it('says what to ask first while it is open', () => {
    const shown = card(show({ ...flag, state: 'open', askFirst: ['depth', 'growth'] }))
    expect(shown.textContent).toContain('Open: ask Depth, Change in size first')
  })

  it('is marked when its source is past its review date', () => {
    expect(card(show({ ...flag, expired: true })).textContent).toContain('Past its review date')
  })
})

describe('the panel', () => {
  it('announces how many flags there are, and never that all is well', async () => {
    const some = show(flag, { ...flag, ruleId: 'b', withinHours: 0 })
    expect(some.querySelector('[role="status"]')?.textContent).toContain('1 the same day')
    app?.unmount()
    const none = show()
    expect(none.querySelector('[role="status"]')?.textContent).toBe(
      'No red-flag rule applies to what is recorded so far.',
    )
  })

  it.each(['light', 'dark'])('has no fault that axe finds, %s', async (theme) => {
    document.documentElement.dataset['theme'] = theme
    const host = show(
      { ...flag, ruleId: 'a', withinHours: 0 },
      { ...flag, ruleId: 'b', state: 'open', expired: true },
      { ...flag, ruleId: 'c', withinHours: null },
    )
    const { violations } = await axe.run(host, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] })
    delete document.documentElement.dataset['theme']
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
