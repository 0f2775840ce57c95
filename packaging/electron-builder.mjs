// How the installers are made: npx electron-builder --config packaging/electron-builder.mjs
export { BUILDER_CONFIG as default } from './builder-config.ts'
