import type { BrowserContext, Page } from 'playwright'
import type { ShownDialog } from './desktop-stand-in/control-channel.ts'

/** Where the app can be run by a test. 'electron' needs its runtime; see electronSkipReason. */
export type HostName = 'browser' | 'stand-in' | 'electron'

/** How to launch the app. */
export interface LaunchOptions {
  readonly host: HostName
  /** Folder that keeps the records; the same one again is a restart. Make it with makeProfile(). */
  readonly profile: string
  readonly colorScheme?: 'light' | 'dark'
  /** Folder of the build; out/ of the project by default. */
  readonly out?: string
  /** Further arguments of the desktop's command line. */
  readonly args?: readonly string[]
  /** Prepares the pages before any is shown: for benches that watch a start. Not on Electron. */
  readonly beforeScripts?: (context: BrowserContext) => Promise<unknown>
}

/** What a user does outside the page. */
export interface DesktopActions {
  /** Chooses an item of the application menu, by its id. */
  clickMenu(id: string): Promise<void>
  /** The process behind the page ends at once. */
  crashPage(): Promise<void>
  /** Starts the program again with these arguments, as a double click on a file does. */
  startAgain(commandLine: readonly string[]): Promise<void>
  /** Clicks into a field with the other button. */
  rightClickField(): Promise<void>
  /** Context menus that were shown, by roles and labels. */
  readonly contextMenus: readonly (readonly string[])[]
  /** Files that the system was asked to start or to show, by full path. */
  readonly handedOver: readonly string[]
}

/** A running app and what it did. */
export interface LaunchedPalpate {
  readonly host: HostName
  readonly page: Page
  /** Origin of the page: differs from host to host, the same after a restart with the same profile. */
  readonly origin: string
  /** Closes as a user does; unsaved text is thrown away. Fails when an address elsewhere was asked for or a policy broken. */
  close(): Promise<void>
  /** The user closes the window; a guard may keep it open. Desktop stand-in only. */
  askToClose(): Promise<void>
  /** Ends everything at once, as a power cut would: SIGKILL. */
  kill(): Promise<void>
  /** The same page again, as the shell or the browser's button would load it. */
  reload(): Promise<void>
  /** The machine goes to sleep, or its screen is locked. Desktop stand-in only. */
  power(event: 'suspend' | 'lock-screen'): Promise<void>
  /** The user minimises the window. Desktop stand-in only. */
  minimise(): Promise<void>
  /** Files written so far, by full path, in the order they were saved. Waits for downloads under way. */
  savedFiles(): Promise<readonly string[]>
  /** Full path of the next file that is saved. Ask before the click; fails after ten seconds. */
  nextSavedFile(): Promise<string>
  /** Dialogs of the shell so far. The browser host has none. */
  readonly dialogs: readonly ShownDialog[]
  /** What the next save dialog is answered: a full path, or null to cancel. Desktop only. */
  answerSave(path: string | null): Promise<void>
  /** What the next dialog that asks for a file or a folder is answered: a full path, or null to leave it. Desktop only. */
  answerOpen(path: string | null): Promise<void>
  /** Which button the next question of the shell is answered with. Desktop only. */
  answerMessage(button: string): Promise<void>
  /** What only a desktop's user can do. Desktop stand-in only. */
  readonly desktop?: DesktopActions
  /** Addresses outside the app's origin that anything asked for. Must be empty at the end. */
  readonly requestsElsewhere: readonly string[]
  /** Breaches of the content security policy. Must be empty at the end. */
  readonly cspViolations: readonly string[]
  /** Errors no one caught, and members of electron the stand-in lacks. Must be empty at the end. */
  readonly failures: readonly string[]
  /** What the shell refused: windows, navigation, downloads, requests. For specs that attack. */
  readonly denials: readonly string[]
  /** Throws when one of the three lists that must be empty is not. close() calls it. */
  assertClean(): void
  /** Empties the three lists: for specs that provoke an entry on purpose and have checked it. */
  forgive(): void
}
