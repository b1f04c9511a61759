import { registerHooks } from 'node:module'

// As in the bundles: outside Electron the npm package `electron` tries to download the binary.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' && context.parentURL?.includes('/electron-store/')
      ? { url: 'data:text/javascript,export default {}', shortCircuit: true }
      : next(specifier, context),
})

/** The engine as its source is, outside any bundle. */
export const { createEngine } = await import('../../../electron/engine/index.ts')
