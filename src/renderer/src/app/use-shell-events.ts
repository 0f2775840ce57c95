import { watch } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { OpenedFile, ShellCommand, ShellPort } from '../../../shared/shell-port'
import { useOpenedFileStore } from '../services/opened-file-store'
import { useSessionStore } from '../services/session-store'
import { useServices } from '../services/use-services'
import { lastBug } from './report-bug'

/** Where a command of the application menu leads; locking leads nowhere. */
const SCREENS: Readonly<Record<Exclude<ShellCommand, 'lock'>, RouteLocationRaw>> = {
  'new-consultation': { name: 'new-consultation' },
  cases: { name: 'cases' },
  knowledge: { name: 'knowledge' },
  settings: { name: 'settings' },
  diagnostics: { name: 'settings', query: { part: 'diagnostics' } },
  about: { name: 'settings', query: { part: 'about' } },
  guide: { name: 'guide' },
  tour: { name: 'tour' },
  'whats-new': { name: 'whats-new' },
}

/** Follows the menu, takes files that were opened from outside, and notes bugs in the log. A browser has none of them. */
export const useShellEvents = (lock: () => Promise<void>): void => {
  const services = useServices()
  const router = useRouter()
  const session = useSessionStore()
  const opened = useOpenedFileStore()

  const take = async (port: ShellPort, { id, kind, displayName }: OpenedFile): Promise<void> => {
    if (kind === 'backup') {
      opened.put({ kind, displayName })
      if (session.workspace === undefined) await router.push({ name: 'restore' })
      return
    }
    const read = await port.readOpened(id)
    opened.put(
      read.ok ? { kind, displayName, bytes: read.value } : { kind: 'unreadable', displayName },
    )
    if (read.ok && session.workspace !== undefined) await router.push({ name: 'cases' })
  }
  const follow = async (port: ShellPort): Promise<void> => {
    for (;;) {
      const event = await port.nextEvent()
      if (event.kind === 'superseded') return
      if (event.kind === 'opened') await take(port, event.file)
      else if (event.command === 'lock') await lock()
      else await router.push(SCREENS[event.command])
    }
  }
  const start = async (): Promise<void> => {
    await services.whenLoaded()
    const { shell } = services.host
    if (shell === undefined) return
    watch(
      lastBug,
      (bug) => {
        if (bug) void shell.noteFailure(bug.code)
      },
      { immediate: true },
    )
    await follow(shell)
  }
  void start()
}
