import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { listFiles } from '../../tools/list-files'
import { PROJECT } from '../support/project-folder'
import { electronMembersUsedIn, standInMembers, type UsedMember } from './electron-members'

// The stand-in stops a run when main uses what it lacks; code that no run reaches is caught here, by the compiler.

/** Electron's types by the name under which the stand-in offers them. */
const LABELS: Readonly<Record<string, string>> = {
  App: 'app',
  BaseWindow: 'BrowserWindow',
  BrowserWindow: 'BrowserWindow',
  CommandLine: 'app.commandLine',
  Dialog: 'dialog',
  IpcMain: 'ipcMain',
  Menu: 'Menu',
  NativeTheme: 'nativeTheme',
  Protocol: 'session.protocol',
  Screen: 'screen',
  Shell: 'shell',
  Session: 'session',
  WebContents: 'webContents',
  WebFrameMain: 'WebFrameMain',
  WebRequest: 'session.webRequest',
}

/** Values that electron hands over or takes, without behaviour of their own. */
const PLAIN = new Set(['ContextBridge', 'IpcRenderer'])

/** The preload's side and members under two labels: one type of Electron's is a module and an instance at once. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  Menu: ['menu'],
  Protocol: ['protocol'],
  Session: ['session module'],
}

const PARTS =
  /^(App|IpcMain|WebRequest|ClientRequest|[A-Z]\w*(Window|FrameMain|IpcMain|Contents|Bar)|CommandLine|Dialog|IpcRenderer|ContextBridge|Menu|NativeTheme|Protocol|Screen|Session|AutoUpdater|CrashReporter|Shell|Clipboard|Net|NetLog|Notification|PowerMonitor|PowerSaveBlocker|SafeStorage|SystemPreferences|Tray|UtilityProcess|DesktopCapturer|GlobalShortcut|InAppPurchase|PushNotifications|TouchBar)$/

const sources = (folders: readonly string[]): readonly string[] =>
  listFiles(PROJECT, folders, /\.ts$/)
    .filter((path) => !path.endsWith('.spec.ts'))
    .map((path) => join(PROJECT, path))

const known = standInMembers(sources(['tests/support/desktop-stand-in']))

const lacking = (used: readonly UsedMember[]): readonly string[] =>
  used
    .filter(({ owner, member }) => {
      if (!PARTS.test(owner) || PLAIN.has(owner)) return false
      const labels = [LABELS[owner] ?? owner, ...(ALSO[owner] ?? [])]
      return !labels.some((label) => known.get(label)?.has(member) === true)
    })
    // A class that inherits a member shows under either name.
    .map(({ owner, member }) => `${owner.replace('BaseWindow', 'BrowserWindow')}.${member}`)

const used = electronMembersUsedIn(PROJECT, sources(['src/main']))

it('finds what main uses', () => {
  const names = used.map(({ owner, member }) => `${owner}.${member}`)
  expect(names).toEqual(
    expect.arrayContaining(['App.enableSandbox', 'Dialog.showSaveDialog', 'Screen.getAllDisplays']),
  )
  expect(new Set(names).size).toBeGreaterThan(35)
})

it('stands in for everything that main uses', () => {
  expect(lacking(used)).toEqual([])
})

const folder = mkdtempSync(join(PROJECT, 'test-results-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('notices a member that the stand-in lacks, where no run would reach it', () => {
  const file = join(folder, 'calls-more.ts')
  writeFileSync(
    file,
    "import { app, shell, type BrowserWindow } from 'electron'\nexport const later = (window: BrowserWindow): void => {\n  app.setLoginItemSettings({})\n  window.flashFrame(true)\n  void shell.openExternal('x')\n}\n",
  )
  expect(lacking(electronMembersUsedIn(PROJECT, [file]))).toEqual([
    'App.setLoginItemSettings',
    'BrowserWindow.flashFrame',
    'Shell.openExternal',
  ])
})

it('finds nothing of electron in main that reaches out or reports', () => {
  const owners = new Set(used.map(({ owner }) => owner))
  for (const owner of ['AutoUpdater', 'CrashReporter', 'Net', 'ClientRequest', 'NetLog']) {
    expect(owners.has(owner)).toBe(false)
  }
  // Only a checked installer is handed on, never an address.
  const ofShell = used.filter(({ owner }) => owner === 'Shell').map(({ member }) => member)
  expect(new Set(ofShell)).toEqual(new Set(['openPath', 'showItemInFolder']))
})
