import { afterEach, expect, it, vi } from 'vitest'
import { createBrowserHost } from './browser-host'
import { chooseHost } from './choose-host'

afterEach(() => {
  vi.restoreAllMocks()
})

/** The browser's download is the host here: the click is caught, what it would have fetched is read back. */
function catchDownloads(): HTMLAnchorElement[] {
  const clicked: HTMLAnchorElement[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push(this)
  })
  return clicked
}

it('offers the bytes as a download under a clean name, and says where they go', async () => {
  const clicked = catchDownloads()
  const bytes = new TextEncoder().encode('%PDF-1.7 text')
  const answer = await createBrowserHost(window, '1.2.3').saveFile({
    bytes,
    suggestedName: '../Neck:lump',
    kind: 'pdf',
  })
  expect(answer).toEqual({
    ok: true,
    value: { displayName: 'Neck-lump.pdf', inDownloadsFolder: true },
  })
  expect(clicked.map((link) => link.download)).toEqual(['Neck-lump.pdf'])
  const fetched = await fetch(clicked[0]?.href ?? '')
  expect(fetched.headers.get('content-type')).toBe('application/pdf')
  expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(bytes)
})

it('offers nothing for no bytes', async () => {
  const clicked = catchDownloads()
  const answer = await createBrowserHost(window, '1').saveFile({
    bytes: new Uint8Array(0),
    suggestedName: 'x',
    kind: 'pdf',
  })
  expect(answer).toEqual({ ok: false, error: { code: 'invalid-request' } })
  expect(clicked).toEqual([])
})

it('asks before the tab is left while there is unsaved work, and only then', async () => {
  const host = createBrowserHost(window, '1')
  const isAsked = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect(isAsked()).toBe(false)
  await host.setUnsavedWork(true)
  await host.setUnsavedWork(true)
  expect(isAsked()).toBe(true)
  await host.setUnsavedWork(false)
  expect(isAsked()).toBe(false)
})

it('is chosen where no desktop has put its bridge', async () => {
  const host = chooseHost(window, '1.2.3')
  expect(host.kind).toBe('browser')
  expect(await host.info()).toEqual({ appVersion: '1.2.3', platform: 'browser' })
})
