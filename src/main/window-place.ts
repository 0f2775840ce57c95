import { z } from 'zod'

/** A place on the desktop, in device-independent pixels. */
export interface WindowBounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A display as it is attached now: id and the part of it that bars and docks leave free. */
export interface DisplayFacts {
  readonly id: number
  readonly workArea: WindowBounds
}

const pixels = z.int().min(-100_000).max(100_000)
const bounds = z.strictObject({ x: pixels, y: pixels, width: pixels, height: pixels })
/** What is kept between runs: where the window was on each display, and which was the last. */
const windowMemory = z.strictObject({
  lastDisplay: z.number(),
  places: z.record(z.string(), z.strictObject({ bounds, isMaximized: z.boolean() })),
})
/** Where the window was on each display, by the display's id. */
export type WindowMemory = z.output<typeof windowMemory>

/** Most displays that are remembered; the one used longest ago is forgotten first. */
const MAX_PLACES = 16

/** Reads what an earlier run kept; undefined for anything else, however it came there. */
export function readWindowMemory(text: string): WindowMemory | undefined {
  try {
    const parsed = windowMemory.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** The memory after the window was left here. */
export function rememberPlace(
  memory: WindowMemory | undefined,
  displayId: number,
  place: WindowMemory['places'][string],
): WindowMemory {
  const key = String(displayId)
  const others = Object.entries(memory?.places ?? {}).filter(([id]) => id !== key)
  return {
    lastDisplay: displayId,
    places: Object.fromEntries([...others.slice(1 - MAX_PLACES), [key, place]]),
  }
}

/**
 * Where the window opens: on the display it was on last when that is still attached, else on the first, where it was
 * there; always whole inside the free part, never smaller than the page needs unless the display is.
 */
export function placeWindow(
  memory: WindowMemory | undefined,
  displays: readonly [DisplayFacts, ...DisplayFacts[]],
  size: {
    readonly width: number
    readonly height: number
    readonly minWidth: number
    readonly minHeight: number
  },
): { readonly bounds: WindowBounds; readonly isMaximized: boolean } {
  const display = displays.find(({ id }) => id === memory?.lastDisplay) ?? displays[0]
  const kept = memory?.places[String(display.id)]
  const area = display.workArea
  const wanted = kept?.bounds ?? {
    x: area.x + Math.round((area.width - size.width) / 2),
    y: area.y + Math.round((area.height - size.height) / 2),
    width: size.width,
    height: size.height,
  }
  const width = Math.min(Math.max(wanted.width, size.minWidth), area.width)
  const height = Math.min(Math.max(wanted.height, size.minHeight), area.height)
  return {
    bounds: {
      x: between(wanted.x, area.x, area.x + area.width - width),
      y: between(wanted.y, area.y, area.y + area.height - height),
      width,
      height,
    },
    isMaximized: kept?.isMaximized ?? false,
  }
}

const between = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high))
