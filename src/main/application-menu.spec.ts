import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { SHELL_COMMANDS } from '../shared/shell-port'
import { applicationMenuTemplate, type MenuActions } from './application-menu'

const nothing: MenuActions = { command: () => undefined, openFile: () => undefined }

const rolesOf = (items: readonly MenuItemConstructorOptions[]): unknown[] =>
  items.flatMap(({ role, submenu }) => [role, ...(Array.isArray(submenu) ? rolesOf(submenu) : [])])

it.each(['linux', 'win32', 'darwin'] as const)('offers the standard commands on %s', (platform) => {
  const roles = rolesOf(applicationMenuTemplate(platform, nothing))
  expect(roles).toEqual(
    expect.arrayContaining([
      'undo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'zoomIn',
      'zoomOut',
      'minimize',
      'close',
    ]),
  )
  expect(roles).toContain(platform === 'darwin' ? 'appMenu' : 'quit')
})

it.each(['linux', 'win32', 'darwin'] as const)(
  'offers no reload and no developer tools on %s',
  (platform) => {
    const roles = rolesOf(applicationMenuTemplate(platform, nothing))
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu']) {
      expect(roles).not.toContain(role)
    }
  },
)

const itemsOf = (
  items: readonly MenuItemConstructorOptions[],
): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])

it.each(['linux', 'win32', 'darwin'] as const)(
  'asks the page for each of its commands on %s',
  (platform) => {
    const asked: string[] = []
    const template = applicationMenuTemplate(platform, {
      command: (command) => asked.push(command),
      openFile: () => asked.push('open-file'),
    })
    for (const { click } of itemsOf(template)) {
      // Electron hands the item, the window and the event in; none of the actions looks at them.
      if (click !== undefined) (click as () => void)()
    }
    expect(asked.sort()).toEqual([...SHELL_COMMANDS, 'open-file'].sort())
  },
)

it('gives no two items the same keys', () => {
  const keys = itemsOf(applicationMenuTemplate('linux', nothing)).flatMap(
    ({ accelerator }) => accelerator ?? [],
  )
  expect(new Set(keys).size).toBe(keys.length)
})
