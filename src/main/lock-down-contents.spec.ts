import { expect, it } from 'vitest'
import { STOPPED_CONTENTS_EVENTS } from './lock-down'
import { lockDownContents, type LockableContents } from './lock-down-contents'

type Stop = Parameters<LockableContents['on']>[1]

function lockedContents(reloadOrigin?: string) {
  const listeners = new Map<string, Stop>()
  const answers = { window: '', webRtc: '' }
  lockDownContents(
    {
      on: (name, stop) => listeners.set(name, stop),
      setWindowOpenHandler: (handler) => (answers.window = handler().action),
      setWebRTCIPHandlingPolicy: (policy) => (answers.webRtc = policy),
    },
    reloadOrigin,
  )
  const isStopped = (name: string, url?: string): boolean => {
    let stopped = false
    listeners.get(name)?.({
      preventDefault: () => (stopped = true),
      ...(url === undefined ? {} : { url }),
    })
    return stopped
  }
  return { answers, isStopped }
}

it.each(STOPPED_CONTENTS_EVENTS)('stops %s, to its own pages too', (name) => {
  const { isStopped } = lockedContents()
  for (const url of ['app://bundle/index.html', 'https://example.org/', 'file:///x', undefined]) {
    expect(isStopped(name, url)).toBe(true)
  }
})

it('opens no window and lets no peer connection out', () => {
  expect(lockedContents().answers).toEqual({ window: 'deny', webRtc: 'disable_non_proxied_udp' })
})

it('lets the dev server load its own pages again, and nothing else', () => {
  const { isStopped } = lockedContents('http://localhost:5173')
  expect(isStopped('will-navigate', 'http://localhost:5173/')).toBe(false)
  expect(isStopped('will-navigate', 'http://localhost:5174/')).toBe(true)
  expect(isStopped('will-attach-webview')).toBe(true)
})
