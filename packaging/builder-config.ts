import afterPack from './after-pack.ts'

/** Signing happens only where the workflow's secrets are; without them the installers are unsigned. */
const isSigned = (process.env['CSC_LINK'] ?? '') !== ''

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
  fileAssociations,
  win: {
    target: [{ target: 'nsis', arch: ['x64'] }],
    forceCodeSigning: isSigned,
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
    forceCodeSigning: isSigned,
    notarize: isSigned,
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'MedicalSoftware',
    synopsis: 'Record a palpable lump, offline',
    maintainer: 'Palpate <palpate@example.org>',
  },
}
