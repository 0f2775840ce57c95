import type { CDPSession, Page } from 'playwright'
import { answerInvoke, type CallingFrame } from './ipc-main.ts'
import { toElectronOrigin } from './origin-map.ts'
import { ANSWER_NAME, BINDING_NAME } from './page-bridge.ts'

interface Context {
  readonly id: number
  readonly frameId: string
  readonly origin: string
}

/**
 * Carries calls from the page's bridge to the main process and answers back. It speaks the debugging protocol itself:
 * Playwright's own bindings cannot be shared with the test, which drives the same page.
 */
export async function answerPageCalls(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const contexts = new Map<number, Context>()
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const frameId: unknown = context.auxData?.['frameId']
    if (typeof frameId !== 'string') return
    contexts.set(context.id, { id: context.id, frameId, origin: context.origin })
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    contexts.delete(executionContextId)
  })
  session.on('Runtime.executionContextsCleared', () => contexts.clear())
  const { frameTree } = await session.send('Page.getFrameTree')
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const context = contexts.get(executionContextId)
    if (name !== BINDING_NAME || context === undefined) return
    const frame: CallingFrame = {
      isMain: context.frameId === frameTree.frame.id,
      origin: toElectronOrigin(context.origin),
      isGone: () => !contexts.has(executionContextId),
    }
    void answerCall(session, executionContextId, payload, frame)
  })
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: BINDING_NAME })
}

async function answerCall(
  session: CDPSession,
  contextId: number,
  payload: string,
  frame: CallingFrame,
): Promise<void> {
  const separator = payload.indexOf(' ')
  const call = payload.slice(0, separator)
  const answer = await answerInvoke(frame, payload.slice(separator + 1))
  if (frame.isGone()) return
  const expression = `globalThis[Symbol.for(${JSON.stringify(ANSWER_NAME)})](${call}, ${JSON.stringify(answer)})`
  await session.send('Runtime.evaluate', { contextId, expression }).catch(() => {
    // The page was left between the question and here, as happens to a real renderer; nobody waits for the answer.
  })
}
