import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright'
import { launchPalpate, makeProfile } from '../support/launch.ts'
import type { HostName, LaunchedPalpate } from '../support/launch-types.ts'

/** What one cold start took: milliseconds from the start of the program, and from the navigation alone. */
export interface StartTimes {
  readonly screenFromLaunch: number
  readonly screenFromNavigation: number
  /** NaN on a page that has no consultation. */
  readonly usableFromLaunch: number
  readonly usableFromNavigation: number
  /** From the click that opens the workspace to the usable consultation. */
  readonly usableFromClick: number
}

/** What a page that nobody touches costs. */
export interface IdleCost {
  readonly heapMegabytes: number
  /** Resident memory of the page's own process; NaN where the system has no /proc. */
  readonly pageMegabytes: number
  /** Share of one core that the page's own process used, percent. */
  readonly pageCpuPercent: number
}

/** What to start and when it counts as there. */
export interface StartOptions {
  readonly host: HostName
  readonly profile: string
  readonly out?: string
  /** Where to go first: '#/consultation/…'. */
  readonly address?: string
  /** CSS selectors: the first screen, and what can be worked with after it is clicked. */
  readonly screen: string
  readonly usable?: string
  /** Milliseconds that somebody reads the first screen before the click. */
  readonly readingMs: number
}

/** Runs in the page before its scripts. Notes what is painted, clicking the first screen on the way. */
const watchStart = (options: Pick<StartOptions, 'address' | 'screen' | 'usable' | 'readingMs'>) => {
  if (window.top !== window || location.protocol === 'about:') return
  if (options.address !== undefined) location.hash = options.address
  const noted: Record<string, number> = {}
  Reflect.set(globalThis, '__start', noted)
  const watch = (): void => {
    const now = performance.now()
    const screen = document.querySelector<HTMLElement>(options.screen)
    if (noted['screen'] === undefined && screen) noted['screen'] = now
    if (options.usable === undefined) {
      if (noted['screen'] !== undefined) noted['done'] = now
    } else if (document.querySelector(options.usable)) {
      noted['usable'] = now
      noted['done'] = now
    } else if (
      screen &&
      noted['click'] === undefined &&
      now - (noted['screen'] ?? now) >= options.readingMs
    ) {
      noted['click'] = now
      screen.click()
    }
    if (noted['done'] === undefined) requestAnimationFrame(watch)
  }
  requestAnimationFrame(watch)
}

const timesOf = async (page: Page, launchedAt: number): Promise<StartTimes> => {
  const handle = await page.waitForFunction(() => {
    const noted = Reflect.get(globalThis, '__start') as Record<string, number> | undefined
    return noted?.['done'] !== undefined && { ...noted, origin: performance.timeOrigin }
  })
  const noted = (await handle.jsonValue()) as Record<string, number>
  const at = (name: string): number => noted[name] ?? Number.NaN
  const lead = at('origin') - launchedAt
  return {
    screenFromLaunch: at('screen') + lead,
    screenFromNavigation: at('screen'),
    usableFromLaunch: at('usable') + lead,
    usableFromNavigation: at('usable'),
    usableFromClick: at('usable') - at('click'),
  }
}

/** A copy of a profile without what an earlier start has left to make the next one fast. */
export const copyProfile = (profile: string): string => {
  const copy = makeProfile()
  cpSync(profile, copy, {
    recursive: true,
    filter: (path) => !/\/(?:Code Cache|Cache|GPUCache|DawnCache|Singleton\w+)$/.test(path),
  })
  return copy
}

/** Starts the program on a profile and waits until it is usable. */
export const startOnce = async (
  options: StartOptions,
): Promise<{ readonly times: StartTimes; readonly app: LaunchedPalpate }> => {
  const { host, profile, out, address, screen, usable, readingMs } = options
  const launchedAt = performance.timeOrigin + performance.now()
  const app = await launchPalpate({
    host,
    profile,
    ...(out === undefined ? {} : { out }),
    beforeScripts: (context) =>
      context.addInitScript(watchStart, {
        screen,
        readingMs,
        ...(address === undefined ? {} : { address }),
        ...(usable === undefined ? {} : { usable }),
      }),
  })
  try {
    return { times: await timesOf(app.page, launchedAt), app }
  } catch (error) {
    const seen = await app.page.locator('main').innerText()
    throw new Error(`${host}: not usable; ${app.page.url()} shows: ${seen.slice(0, 300)}`, {
      cause: error,
    })
  }
}

const residentMegabytes = (id: number): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN // another system than Linux
  }
}

interface ProcessUse {
  readonly id: number
  readonly seconds: number
}

const rendererUse = async (session: CDPSession): Promise<readonly ProcessUse[]> => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id, cpuTime }) => ({ id, seconds: cpuTime }))
}

/** Memory after a collection, and the processor over a time in which nothing is done. */
export const measureIdle = async (app: LaunchedPalpate, ms: number): Promise<IdleCost> => {
  const context = app.page.context()
  const browser = context.browser()
  if (browser === null) throw new Error('the page has no browser')
  const session = await context.newCDPSession(app.page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const ofBrowser = await browser.newBrowserCDPSession()
  const before = await rendererUse(ofBrowser)
  await new Promise((resolve) => setTimeout(resolve, ms))
  const after = await rendererUse(ofBrowser)
  await ofBrowser.detach()
  // Chromium keeps a spare renderer; the page's is the one that has worked.
  const busiest = after.toSorted((one, other) => other.seconds - one.seconds)[0]
  if (busiest === undefined) throw new Error('the browser has no page process')
  const earlier = before.find(({ id }) => id === busiest.id)?.seconds ?? 0
  return {
    heapMegabytes: usedSize / 1024 ** 2,
    pageMegabytes: residentMegabytes(busiest.id),
    pageCpuPercent: ((busiest.seconds - earlier) * 100_000) / ms,
  }
}

/** Removes the profiles of runs that went well. */
export const removeProfiles = (profiles: readonly string[]): void => {
  for (const profile of profiles) if (readdirSync(profile)) rmSync(profile, { recursive: true })
}
