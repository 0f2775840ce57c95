import { join } from 'node:path'
import { flipFuses } from '@electron/fuses'
import { FUSE_CONFIG } from './fuses.ts'

/** What the packer tells about what it has just laid out. */
export interface PackedProgram {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: {
    readonly appInfo: { readonly productFilename: string }
    readonly executableName?: string
  }
}

/** Path of the packed program's own file, in which the fuses are. */
export function programOf({ appOutDir, electronPlatformName, packager }: PackedProgram): string {
  const { productFilename } = packager.appInfo
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`)
  if (electronPlatformName === 'win32') return join(appOutDir, `${productFilename}.exe`)
  return join(appOutDir, packager.executableName ?? productFilename)
}

/** Run by the packer after it has laid out the program and before it signs it. */
export default async function afterPack(packed: PackedProgram): Promise<void> {
  await flipFuses(programOf(packed), FUSE_CONFIG)
}
