import { join } from 'node:path'
import { app, dialog } from 'electron'
import { APP_ORIGIN, DATA_FOLDER_NAME, dataFolderNameOf } from './app-origin'
import { reportFailure } from './failure-report'
import { findRefusedSwitch } from './lock-down'
import { createShellLog } from './shell-log'
import { shellModeOf } from './shell-mode'
import { SHELL_TEXTS } from './shell-texts'
import { startShell } from './start-shell'

const log = createShellLog(() => join(app.getPath('userData'), 'logs', 'palpate.log'), Date.now)
const mode = shellModeOf({ isPackaged: app.isPackaged, environment: process.env })
const refusedSwitch =
  mode === 'release'
    ? findRefusedSwitch(process.argv.slice(1), (name) => app.commandLine.hasSwitch(name))
    : undefined

process.on('uncaughtException', showFailure)
process.on('unhandledRejection', showFailure)
app.setName(DATA_FOLDER_NAME)
// Before the instance lock, which lives in this folder. A test driver brings its own.
if (mode !== 'test') app.setPath('userData', join(app.getPath('appData'), dataFolderNameOf(mode)))
const start = { commandLine: process.argv.slice(1), folder: process.cwd() }

if (refusedSwitch !== undefined) {
  process.stderr.write(`${SHELL_TEXTS.refusedStart(refusedSwitch)}\n`)
  app.exit(2)
} else if (!app.requestSingleInstanceLock(start)) {
  app.exit(0)
} else {
  const address = mode === 'development' ? process.env['ELECTRON_RENDERER_URL'] : undefined
  const ownOrigin = address === undefined ? APP_ORIGIN : new URL(address).origin
  startShell({ mode, ownOrigin, log, start })
}

/** The window stays: it may hold text that is not saved yet. */
function showFailure(error: unknown): void {
  const { code, logLine } = reportFailure(error)
  log.note(logLine)
  process.stderr.write(`${logLine}\n`)
  dialog.showErrorBox(SHELL_TEXTS.failure.title, SHELL_TEXTS.failure.message(code))
}
