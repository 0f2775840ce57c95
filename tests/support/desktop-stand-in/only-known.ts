import { tellParent } from './control-channel.ts'

/** Asked of any object by the language itself; never a member of Electron. */
const ASKED_BY_THE_LANGUAGE = new Set([
  'then',
  'toJSON',
  'constructor',
  'nodeType',
  'asymmetricMatch',
])

/**
 * Makes every use of a member that the stand-in lacks an error, also where the caller swallows it: the launcher is told.
 * So the stand-in cannot fall behind the main process unseen.
 */
export function onlyKnown<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, member) {
      if (member in object) {
        const value: unknown = Reflect.get(object, member, object)
        return typeof value === 'function' ? (value.bind(object) as unknown) : value
      }
      if (typeof member === 'symbol' || ASKED_BY_THE_LANGUAGE.has(member)) return undefined
      const missing = `${name}.${member}`
      tellParent({ type: 'unknown-member', name: missing })
      throw new Error(`The desktop stand-in has no ${missing}: add it, as Electron behaves.`)
    },
  })
}
