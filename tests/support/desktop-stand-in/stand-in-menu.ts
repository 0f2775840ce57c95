import { tellParent } from './control-channel.ts'
import { onlyKnown } from './only-known.ts'

/** An item as the main process describes it; submenus are lists here. */
interface Item {
  readonly id?: string
  readonly role?: string
  readonly label?: string
  readonly click?: () => void
  readonly submenu?: readonly Item[]
}

let applicationItems: readonly Item[] = []
const templates = new WeakMap<object, readonly Item[]>()

/** Electron's Menu: kept and clicked, never drawn. */
export const Menu = onlyKnown('Menu', {
  buildFromTemplate: (template: readonly Item[]) => {
    const menu = onlyKnown('menu', {
      popup: () => tellParent({ type: 'menu', items: template.map(nameOf) }),
    })
    templates.set(menu, template)
    return menu
  },
  setApplicationMenu: (menu: object) => {
    applicationItems = templates.get(menu) ?? []
  },
})

/** The user chooses an item of the application menu. */
export function clickMenu(id: string): void {
  const item = flat(applicationItems).find((candidate) => candidate.id === id)
  if (item?.click === undefined) throw new Error(`The menu has no item ${id} to choose`)
  item.click()
}

const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...flat(item.submenu ?? [])])

const nameOf = ({ role, label }: Item): string => role ?? label ?? ''
