import type { MenuItemConstructorOptions } from 'electron'
import { SHELL_TEXTS } from './shell-texts'

/** The standard menu by roles, so that labels and shortcuts are the system's own. No reload, no developer tools. */
export function applicationMenuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const { file, edit, view, window } = SHELL_TEXTS.menu
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { label: file, submenu: [{ role: isMac ? 'close' : 'quit' }] },
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
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: window, role: 'window', submenu: [{ role: 'minimize' }, { role: 'close' }] },
  ]
}
