import afterPack from './after-pack.ts'
import afterSign, { NOTARISE_VARIABLES } from './notarise.ts'
import signWindows, { SIGN_WINDOWS_VARIABLES } from './sign-windows.ts'

const isGiven = (name: string): boolean => (process.env[name] ?? '') !== ''

/**
 * Signing happens only where the workflow's secrets are; without any of them the installers are unsigned. With some of
 * them the hooks stop the packing: half signed is worse than unsigned.
 */
const isSignedForMac = ['CSC_LINK', ...NOTARISE_VARIABLES].some(isGiven)
const isSignedForWindows = SIGN_WINDOWS_VARIABLES.some(isGiven)

const fileAssociations = [
  {
    ext: 'palpate',
    name: 'Palpate backup',
    description: 'Backup of Palpate, sealed',
    role: 'Editor',
    mimeType: 'application/x-palpate-backup',
  },
  {
    ext: 'jsonl',
    name: 'Palpate case file',
    description: 'Case file of Palpate',
    role: 'Editor',
    mimeType: 'application/x-ndjson',
  },
]

/** How the installers are made, as electron-builder reads it. Packing itself needs downloads. */
export const BUILDER_CONFIG = {
  appId: 'org.palpate.desktop',
  productName: 'Palpate',
  executableName: 'palpate',
  copyright: 'MIT licence',
  directories: { output: 'dist' },
  // What main and preload need and nothing else: the page is bundled whole.
  files: [
    'out/**',
    'package.json',
    'LICENSE',
    '!node_modules/**',
    'node_modules/zod/**',
    '!**/*.{map,md,ts,cts,mts}',
  ],
  asar: true,
  // Off for offline clinics: no feed is named, so no address is built in.
  publish: null,
  npmRebuild: false,
  afterPack,
  ...(isSignedForMac ? { afterSign } : {}),
  fileAssociations,
  win: {
    target: [{ target: 'nsis', arch: ['x64'] }],
    forceCodeSigning: isSignedForWindows,
    ...(isSignedForWindows ? { signtoolOptions: { sign: signWindows } } : {}),
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // The records outlive the program: removing it removes no patient.
    deleteAppDataOnUninstall: false,
    runAfterFinish: false,
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.medical',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    entitlements: 'packaging/entitlements.plist',
    entitlementsInherit: 'packaging/entitlements.plist',
    forceCodeSigning: isSignedForMac,
    // Ours does it (afterSign), and staples the answer.
    notarize: false,
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'MedicalSoftware',
    synopsis: 'Record a palpable lump, offline',
    maintainer: 'Palpate <palpate@example.org>',
  },
}
