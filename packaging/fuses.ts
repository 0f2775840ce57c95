import { FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses'

/** Every fuse of the runtime, none left to its default: a fuse that a later version adds does not compile here. */
const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Acts on Windows and macOS only; on Linux it is set and has no effect.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Without it WebAssembly is slower, not safer: a passphrase is stretched by it.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Record<FuseV1Options, boolean>

/** What is burnt into the packed program, before it is signed. A fuse unknown here stops the packing. */
export const FUSE_CONFIG: FuseV1Config = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  ...FUSES,
}
