import { registerHooks } from 'node:module'

// Loaded with --import before the built main process: its `electron` is the stand-in beside this file.
const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron'
      ? { url: standIn, shortCircuit: true }
      : nextResolve(specifier, context),
})
