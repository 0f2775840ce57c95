import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { recoverPage } from './page-recovery'

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function makePage(answers: { crash?: boolean; hang?: boolean } = {}) {
  const events = new EventEmitter()
  const page = {
    on: (name: string, listener: Parameters<EventEmitter['on']>[1]) => events.on(name, listener),
    reload: vi.fn(),
    forcefullyCrashRenderer: vi.fn(() => crash('killed')),
  }
  let time = 0
  const tools = {
    askAfterCrash: vi.fn(() => Promise.resolve(answers.crash ?? true)),
    askAboutHang: vi.fn((_signal: AbortSignal) => Promise.resolve(answers.hang ?? true)),
    loadFirstScreen: vi.fn(),
    close: vi.fn(),
    note: vi.fn(),
    now: () => time,
  }
  const crash = (reason: string) => events.emit('render-process-gone', {}, { reason })
  recoverPage(page, tools)
  return { page, tools, events, crash, pass: (ms: number) => (time += ms) }
}

it('loads a page that crashed again, at the same address', async () => {
  const { page, tools, crash } = makePage()
  crash('crashed')
  await settle()
  expect(page.reload).toHaveBeenCalledOnce()
  expect(tools.note).toHaveBeenCalledWith('page gone: crashed')
})

it('closes when the user prefers that, and does nothing on an ordinary end', async () => {
  const { page, tools, crash } = makePage({ crash: false })
  crash('clean-exit')
  crash('oom')
  await settle()
  expect(tools.close).toHaveBeenCalledOnce()
  expect(page.reload).not.toHaveBeenCalled()
})

it('goes to the first screen when the same one fails at once again', async () => {
  const { page, tools, crash, pass } = makePage()
  crash('crashed')
  await settle()
  pass(1000)
  crash('crashed')
  await settle()
  expect(page.reload).toHaveBeenCalledOnce()
  expect(tools.loadFirstScreen).toHaveBeenCalledOnce()
  pass(3_600_000)
  crash('crashed')
  await settle()
  expect(page.reload).toHaveBeenCalledTimes(2)
})

it('ends a page that hangs only when told to, and asks once', async () => {
  const { page, tools, events } = makePage()
  events.emit('unresponsive')
  events.emit('unresponsive')
  await settle()
  expect(tools.askAboutHang).toHaveBeenCalledOnce()
  expect(page.forcefullyCrashRenderer).toHaveBeenCalledOnce()
  expect(page.reload).toHaveBeenCalledOnce()
  expect(tools.askAfterCrash).not.toHaveBeenCalled()
})

it('lets a page that answers again be, whatever was clicked', async () => {
  const { page, events } = makePage()
  events.emit('unresponsive')
  events.emit('responsive')
  await settle()
  expect(page.forcefullyCrashRenderer).not.toHaveBeenCalled()
})
