import type { FileKind } from '../shared/host'
import type { HandOverWay } from '../shared/program-port'
import type { ShellCommand } from '../shared/shell-port'

/** Every word the shell shows by itself; the pages have their own catalogue. */
export const SHELL_TEXTS = {
  saveTitle: 'Save',
  fileKinds: {
    pdf: 'PDF document',
    csv: 'Table (CSV)',
    jsonl: 'Case file',
    json: 'FHIR bundle',
  } satisfies Record<FileKind, string>,
  storage: {
    chooseCopyFolder: 'Folder for copies of the backups',
    pickBackup: 'Open a backup',
    backupFile: 'Palpate backup',
    anyFile: 'Any file',
  },
  unsaved: {
    message: 'There is text that is not saved.',
    detail: 'If you close Palpate now, what you typed since the last save may be lost.',
    stay: 'Keep working',
    leave: 'Close without saving',
  },
  failure: {
    title: 'Palpate',
    message: (code: string): string =>
      `Something in Palpate went wrong. Save what you are working on, then close Palpate and open it again.\n\nIf it happens again, tell whoever looks after this computer this code: ${code}`,
  },
  refusedStart: (name: string): string =>
    `Palpate does not start with the option --${name}: it would open patient records to other programs.`,
  openFile: {
    title: 'Open a case file or a backup',
    kinds: 'Case files and backups',
  },
  program: {
    pickManifest: 'Open the signed list of a new version',
    manifestFile: 'Signed list of a version of Palpate',
    pickProgram: 'Open the program file of the new version',
    programFile: 'Program file',
    handOver: {
      starts: (version: string): string =>
        `Close Palpate and start the installer of version ${version}?`,
      'by-hand': (version: string): string => `Open the folder with version ${version}?`,
    } satisfies Record<HandOverWay, (version: string) => string>,
    detail: (fileName: string): string =>
      `${fileName} was checked: it is what the maker of Palpate signed. Your records stay where they are.`,
    no: 'Not now',
    yes: { starts: 'Close and start', 'by-hand': 'Open the folder' } satisfies Record<
      HandOverWay,
      string
    >,
  },
  crash: {
    message: 'The screen of Palpate stopped working.',
    detail:
      'What is saved is safe, and a draft is kept within a second of typing. Load the screen again to go on.',
    reload: 'Load again',
    close: 'Close Palpate',
  },
  hang: {
    message: 'Palpate does not answer.',
    detail: 'It may be busy. If you load it again, you come back to the draft as it was last kept.',
    wait: 'Wait',
    reload: 'Load again',
  },
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    openFile: 'Open file…',
    commands: {
      'new-consultation': 'New consultation',
      cases: 'Cases',
      knowledge: 'Knowledge',
      settings: 'Settings',
      lock: 'Lock',
      diagnostics: 'Diagnostics',
      about: 'About Palpate',
      guide: 'Guide',
      tour: 'Take the tour',
      'whats-new': 'What is new',
    } satisfies Record<ShellCommand, string>,
  },
} as const
