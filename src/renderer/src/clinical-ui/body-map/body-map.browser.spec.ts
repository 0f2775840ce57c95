/** Seam: the drawn map and its search box in a real browser: pointer and keys in, place out, what a screen reader is told. */
import axe from 'axe-core'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp, defineComponent, h, ref, type App } from 'vue'
import { createI18n } from 'vue-i18n'
import '../../ui/theme.css'
import { placeShapeOf } from '../../../../domain/vocabulary/body-map-shapes'
import { PLACES, type PlaceId } from '../../../../domain/vocabulary/places'
import english from '../../locales/en/body-map.json'
import BodyMap from './BodyMap.vue'

let app: App
let host: HTMLElement
const chosen = ref<PlaceId>()
const violations: string[] = []

const byRole = (role: string): HTMLElement => {
  const found = host.querySelector<HTMLElement>(`[role="${role}"]`)
  if (found === null) throw new Error(`no ${role}`)
  return found
}
const map = (): SVGSVGElement => {
  const found = host.querySelector<SVGSVGElement>('svg[role="listbox"]')
  if (found === null) throw new Error('no map')
  return found
}
const activeLabel = (): string | null => {
  const id = map().getAttribute('aria-activedescendant') ?? ''
  return document.getElementById(id)?.getAttribute('aria-label') ?? null
}
/** The place that a pointer meets at the marking point of a place. */
const placeHitAt = (id: PlaceId): string | null => {
  const { x, y } = placeShapeOf(id)
  const at = new DOMPoint(x, y).matrixTransform(map().getScreenCTM() ?? undefined)
  return (
    document.elementFromPoint(at.x, at.y)?.closest('[data-place]')?.getAttribute('data-place') ??
    null
  )
}

beforeEach(() => {
  chosen.value = undefined
  host = document.createElement('div')
  host.style.width = '420px'
  document.body.append(host)
  app = createApp(
    defineComponent(
      () => () =>
        h(BodyMap, {
          modelValue: chosen.value,
          'onUpdate:modelValue': (id: PlaceId) => (chosen.value = id),
        }),
    ),
  )
  app.use(
    createI18n({
      legacy: false,
      locale: 'en',
      messages: { en: english },
      missing: (_locale, key) => {
        violations.push(key)
        return key
      },
    }),
  )
  app.mount(host)
})

afterEach(() => {
  app.unmount()
  host.remove()
  document.documentElement.removeAttribute('data-theme')
  expect(violations).toEqual([])
})

describe('BodyMap', () => {
  it('lets the pointer reach every place on the figure at its own point', () => {
    host.style.width = '340px'
    for (const { id, region } of PLACES) {
      if (region === 'back') continue
      expect([id, placeHitAt(id)]).toEqual([id, id])
    }
  })

  it('chooses by pointer, says so, and goes on from there by keyboard', async () => {
    const { x, y } = placeShapeOf('lumbar-left')
    const scale = map().getBoundingClientRect().width / 400
    await userEvent.click(map(), { position: { x: x * scale, y: y * scale } })
    expect(chosen.value).toBe('lumbar-left')
    await expect.poll(() => host.textContent).toContain('Left side of the lower back')
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(activeLabel).toBe('Lumbar spine, midline (L1 to L5)')
    expect(chosen.value).toBe('lumbar-left')
    await userEvent.keyboard('r{Enter}')
    expect(chosen.value).toBe('lumbar-right')
    const option = host.querySelector('[data-place="lumbar-right"]')
    await expect.poll(() => option?.getAttribute('aria-selected')).toBe('true')
  })

  it('chooses "level not stated" by its button', async () => {
    await userEvent.click(host.querySelector('[data-place="back-right"]') ?? host)
    expect(chosen.value).toBe('back-right')
  })

  it('finds a place by typing, with the list announced and chosen by Enter', async () => {
    await userEvent.fill(byRole('combobox'), 'flank')
    await expect.poll(() => byRole('combobox').getAttribute('aria-expanded')).toBe('true')
    await expect.poll(() => byRole('status').textContent.trim()).toBe('2 places found')
    await userEvent.keyboard('{ArrowDown}')
    const id = byRole('combobox').getAttribute('aria-activedescendant') ?? ''
    await expect.poll(() => document.getElementById(id)?.textContent.trim()).toMatch(/flank/)
    await userEvent.keyboard('{Enter}')
    expect(chosen.value).toBe('flank-right')
    await expect.poll(() => byRole('combobox').getAttribute('aria-expanded')).toBe('false')
  })

  it.each(['light', 'dark'])('has no accessibility fault, %s', async (theme) => {
    document.documentElement.setAttribute('data-theme', theme)
    chosen.value = 'thoracic-mid-left'
    await userEvent.fill(byRole('combobox'), 'back')
    await expect.poll(() => byRole('combobox').getAttribute('aria-expanded')).toBe('true')
    const { violations: faults } = await axe.run(host, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    })
    expect(faults.map(({ id, nodes }) => [id, nodes.map((node) => node.html).slice(0, 3)])).toEqual(
      [],
    )
  })
})
