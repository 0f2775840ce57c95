import type { BrowserContext, Page } from 'playwright'

/** What must stay empty while a spec runs. */
export interface Watch {
  readonly requestsElsewhere: string[]
  readonly cspViolations: string[]
  readonly failures: string[]
  assertClean(): void
  forgive(): void
}

const VIOLATION_BINDING = '__palpateViolation'

/** Addresses that never leave the page, besides those of its own origin. */
const LOCAL_ADDRESS = /^(?:about:|data:|blob:)/

/** Chromium reports breaches inside workers, and of Trusted Types, only in words. */
const VIOLATION_WORDS = /content security policy|trusted ?type|trustedscript|trustedhtml/i

/** Collects requests to another origin, policy violations and uncaught errors of every page of the profile. */
export async function watchPages(context: BrowserContext, origin: string): Promise<Watch> {
  const requestsElsewhere: string[] = []
  const cspViolations: string[] = []
  const failures: string[] = []
  const noteAddress = (address: string): void => {
    if (isOwn(address, origin) || LOCAL_ADDRESS.test(address)) return
    requestsElsewhere.push(address)
  }
  await context.exposeBinding(VIOLATION_BINDING, (_source, text: string) => {
    cspViolations.push(text)
  })
  await context.addInitScript(reportViolations, VIOLATION_BINDING)
  context.on('request', (request) => noteAddress(request.url()))
  const watchPage = (page: Page): void => {
    page.on('websocket', (socket) => noteAddress(socket.url()))
    page.on('pageerror', (error) => failures.push(`uncaught: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && VIOLATION_WORDS.test(message.text())) {
        cspViolations.push(message.text())
      }
    })
  }
  context.pages().forEach(watchPage)
  context.on('page', watchPage)
  const lists = { requestsElsewhere, cspViolations, failures }
  return {
    ...lists,
    assertClean: () => assertEmpty(lists),
    forgive: () => Object.values(lists).forEach((list) => list.splice(0)),
  }
}

const isOwn = (address: string, origin: string): boolean =>
  address === origin || address.startsWith(`${origin}/`)

function assertEmpty(lists: Readonly<Record<string, readonly string[]>>): void {
  const found = Object.entries(lists).filter(([, list]) => list.length > 0)
  if (found.length === 0) return
  throw new Error(found.map(([name, list]) => `${name}:\n  ${list.join('\n  ')}`).join('\n'))
}

/** Runs in the page, before its scripts. */
function reportViolations(binding: string): void {
  const report: unknown = Reflect.get(globalThis, binding)
  Reflect.deleteProperty(globalThis, binding)
  document.addEventListener('securitypolicyviolation', (event) => {
    if (typeof report !== 'function') return
    report(
      `${event.effectiveDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
    )
  })
}
