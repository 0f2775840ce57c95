import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { applicationMenuTemplate } from './application-menu'

const rolesOf = (items: readonly MenuItemConstructorOptions[]): unknown[] =>
  items.flatMap(({ role, submenu }) => [role, ...(Array.isArray(submenu) ? rolesOf(submenu) : [])])

it.each(['linux', 'win32', 'darwin'] as const)('offers the standard commands on %s', (platform) => {
  const roles = rolesOf(applicationMenuTemplate(platform))
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
    const roles = rolesOf(applicationMenuTemplate(platform))
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu']) {
      expect(roles).not.toContain(role)
    }
  },
)
