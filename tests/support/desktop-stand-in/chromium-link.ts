import { chromium, type BrowserContext, type Page } from 'playwright'
import { setting } from './stand-in-state.ts'

/** The browser that the launching test started; the stand-in drives the same pages over the debugging port. */
async function connect(): Promise<BrowserContext> {
  const browser = await chromium.connectOverCDP(setting('PALPATE_STAND_IN_CHROMIUM'), {
    // The test drives the same pages: this driver's own colour scheme and the like would cover the test's.
    noDefaults: true,
  })
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('The browser has no profile')
  return context
}

let context: Promise<BrowserContext> | undefined

/** The one profile that all windows share. */
export const browserContext = (): Promise<BrowserContext> => (context ??= connect())

let isFirstPageTaken = false

/** The page that the browser opened with, then new ones. */
export async function takePage(): Promise<Page> {
  const connected = await browserContext()
  const first = connected.pages()[0]
  if (first === undefined || isFirstPageTaken) return connected.newPage()
  isFirstPageTaken = true
  return first
}
