import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import prettier from 'prettier'

/** Where the list is kept that the program shows. */
const LIST = 'resources/licences/third-party.json'

/** A package that is shipped, as the list names it. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression. */
  readonly licence: string
  readonly text: string
}

interface LockedPackage {
  readonly version?: string
  readonly dev?: boolean
  /** Not needed: a picture library of Node, builders of other machines. */
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly license?: string
}

/** Shipped though they are needed only to build: their code or their glyphs end up in the program. */
const BUILT_IN = ['node_modules/electron', 'node_modules/@expo-google-fonts/noto-sans']

/** Every package of the lock file that is not for development only, with the licence text that it ships. */
export function shippedPackages(project: string): readonly ShippedPackage[] {
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional, devOptional }]) => {
      const isShipped = dev !== true && optional !== true && devOptional !== true
      return path !== '' && (isShipped || BUILT_IN.includes(path))
    })
    .filter(([path]) => existsSync(join(project, path)))
    .map(([path, { version = '', license }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? licenceOf(join(project, path)),
      text: licenceText(join(project, path)),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** For packages whose licence the lock file does not repeat. */
function licenceOf(folder: string): string {
  const { license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    license?: string
    licenses?: readonly { type: string }[]
  }
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'MIT, as its text says'
}

function licenceText(folder: string): string {
  const name = readdirSync(folder)
    .sort()
    .find((file) => /^(licen[cs]e|copying|ofl)([.-].*)?$/i.test(file))
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim()
}

/** The list as it is kept. */
export const licenceListOf = async (project: string): Promise<string> =>
  prettier.format(JSON.stringify(shippedPackages(project)), {
    ...(await prettier.resolveConfig(join(project, LIST))),
    parser: 'json',
  })

if (process.argv[1]?.endsWith('licences.ts') === true) {
  const project = join(import.meta.dirname, '..')
  writeFileSync(join(project, LIST), await licenceListOf(project))
}
