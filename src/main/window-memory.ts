import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow, Screen } from 'electron'
import {
  placeWindow,
  readWindowMemory,
  rememberPlace,
  type WindowBounds,
  type WindowMemory,
} from './window-place'

/** Smallest and first size of a window, in CSS pixels. */
type WindowSize = Parameters<typeof placeWindow>[2]

/** Where the window was, in a file of its own: nothing about a patient is in it. */
export interface WindowPlaces {
  find(size: WindowSize): { readonly bounds: WindowBounds; readonly isMaximized: boolean }
  /** Writes down where the window is when it closes. */
  follow(window: BrowserWindow): void
}

/** path: the file. The displays are asked for only once the app is ready. */
export function createWindowPlaces(
  path: string,
  screen: Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>,
): WindowPlaces {
  const memory = (): WindowMemory | undefined => {
    try {
      return readWindowMemory(readFileSync(path, 'utf8'))
    } catch {
      return undefined
    }
  }
  return {
    find(size) {
      const first = screen.getPrimaryDisplay()
      const others = screen.getAllDisplays().filter(({ id }) => id !== first.id)
      return placeWindow(memory(), [first, ...others], size)
    },
    follow(window) {
      window.on('close', () => {
        // Not where it fills the screen: where it goes back to.
        const { x, y, width, height } = window.getNormalBounds()
        const bounds = { x, y, width, height }
        const { id } = screen.getDisplayMatching(bounds)
        const place = { bounds, isMaximized: window.isMaximized() }
        writeSmall(path, JSON.stringify(rememberPlace(memory(), id, place)))
      })
    },
  }
}

/** All or nothing; a failure costs a window its place and no more. */
function writeSmall(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, text, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  } catch {
    // A full disk: the window opens in the middle next time.
  }
}
