import type { Page } from 'playwright'

/** Milliseconds from a key to the frame in which flags and list were painted anew. */
interface ListWatch {
  times: number[]
}

/** Fixes the calendar of the page and starts watching how fast the list follows the keys. Reloads the page. */
export const watchList = async (page: Page, visitDate: string): Promise<void> => {
  await page.addInitScript((date) => {
    const fixed = Date.parse(`${date}T10:00:00`)
    const RealDate = Date
    class FixedDate extends RealDate {
      constructor(...given: [] | [number | string]) {
        if (given.length === 0) super(fixed)
        else super(given[0])
      }
      static override now(): number {
        return fixed
      }
    }
    FixedDate.UTC = RealDate.UTC
    FixedDate.parse = RealDate.parse
    // The page has one calendar: the day of the visit.
    globalThis.Date = FixedDate as DateConstructor

    const watch: ListWatch = { times: [] }
    Object.assign(globalThis, { listWatch: watch })
    let keyAt: number | undefined
    addEventListener('keydown', (event) => (keyAt = event.timeStamp), true)
    const isList = (node: Node): boolean => {
      const element = node instanceof Element ? node : node.parentElement
      return (
        element?.closest('#assessment') !== null &&
        element?.closest('[aria-labelledby="next-question"], [aria-labelledby="record-prose"]') ===
          null
      )
    }
    new MutationObserver((changes) => {
      if (keyAt === undefined || !changes.some(({ target }) => isList(target))) return
      const from = keyAt
      keyAt = undefined
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        // The message comes after the frame has been painted.
        channel.port1.onmessage = () => watch.times.push(performance.now() - from)
        channel.port2.postMessage(0)
      })
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  }, visitDate)
  await page.reload()
}

/** The times since the last call, milliseconds. */
export const takeListTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    // Put there by watchList.
    const { listWatch } = globalThis as unknown as { listWatch: ListWatch }
    return listWatch.times.splice(0)
  })
