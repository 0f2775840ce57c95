import type { MenuItemConstructorOptions } from 'electron'
import type { ShellCommand } from '../shared/shell-port'
import { SHELL_TEXTS } from './shell-texts'

/** What the menu's own items do. */
export interface MenuActions {
  readonly command: (command: ShellCommand) => void
  readonly openFile: () => void
}

/**
 * The standard menu by roles, so that labels and shortcuts are the system's own, and Palpate's commands.
 * No reload, no developer tools.
 */
export function applicationMenuTemplate(
  platform: NodeJS.Platform,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const { edit, view, window, help } = SHELL_TEXTS.menu
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    fileMenu(isMac, actions),
    {
      label: edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: view,
      submenu: [
        own(actions, 'cases', 'CmdOrCtrl+1'),
        own(actions, 'knowledge', 'CmdOrCtrl+2'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: window, role: 'window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
    {
      label: help,
      role: 'help',
      submenu: [
        // The page opens the guide on this key itself; the menu only says so.
        { ...own(actions, 'guide', 'F1'), registerAccelerator: false },
        own(actions, 'tour'),
        own(actions, 'whats-new'),
        { type: 'separator' },
        own(actions, 'diagnostics'),
        own(actions, 'about'),
      ],
    },
  ]
}

function fileMenu(isMac: boolean, actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: SHELL_TEXTS.menu.file,
    submenu: [
      own(actions, 'new-consultation', 'CmdOrCtrl+N'),
      {
        id: 'open-file',
        label: SHELL_TEXTS.menu.openFile,
        accelerator: 'CmdOrCtrl+O',
        click: () => actions.openFile(),
      },
      { type: 'separator' },
      own(actions, 'settings', 'CmdOrCtrl+,'),
      // The page locks on this key itself; the menu only says so.
      { ...own(actions, 'lock', 'CmdOrCtrl+L'), registerAccelerator: false },
      { type: 'separator' },
      { role: isMac ? 'close' : 'quit' },
    ],
  }
}

const own = (
  actions: MenuActions,
  command: ShellCommand,
  accelerator?: string,
): MenuItemConstructorOptions => ({
  id: command,
  label: SHELL_TEXTS.menu.commands[command],
  ...(accelerator === undefined ? {} : { accelerator }),
  click: () => actions.command(command),
})
