import type { BrowserContext, Page, Request as PageRequest, Route } from 'playwright'
import { tellParent } from './control-channel.ts'
import { toElectronAddress } from './origin-map.ts'
import type { StandInSession } from './stand-in-session.ts'

/** What a window decides about a navigation that its page began. */
export type NavigationGuard = (address: string, isMainFrame: boolean) => boolean

/** Sends every request of the page through the main process: its filter first, then its scheme handler. */
export async function answerRequests(
  page: Page,
  session: StandInSession,
  mayNavigate: NavigationGuard,
): Promise<void> {
  await page.route('**/*', (route) => answer(route, session, mayNavigate))
}

/** Pages other than the window's (a popup before it is closed) reach nothing. */
export async function denyOtherPages(context: BrowserContext): Promise<void> {
  await context.route('**/*', (route) => {
    tellParent({ type: 'request-denied', address: route.request().url() })
    return route.abort('blockedbyclient')
  })
}

async function answer(
  route: Route,
  session: StandInSession,
  mayNavigate: NavigationGuard,
): Promise<void> {
  const request = route.request()
  const url = toElectronAddress(request.url())
  if (request.isNavigationRequest() && !mayNavigate(url, isMainFrame(request))) {
    tellParent({ type: 'navigation-denied', address: url })
    return route.abort('aborted')
  }
  if (await session.isCancelled(url, request.method(), request.resourceType())) {
    tellParent({ type: 'request-denied', address: url })
    return route.abort('blockedbyclient')
  }
  const handler = session.schemes.get(new URL(url).protocol.slice(0, -1))
  // What the main process lets pass and nobody answers would go to the network: there is none.
  if (handler === undefined) return route.abort('failed')
  const response = await handler(new Request(url, { method: request.method() }))
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** The main frame has no frame yet while it loads its very first page: that one counts as main. */
function isMainFrame(request: PageRequest): boolean {
  try {
    return request.frame().parentFrame() === null
  } catch {
    return true
  }
}
