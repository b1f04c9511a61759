import { registerHooks } from 'node:module'

/**
 * Loaded with `--import` before the built shell: whatever asks for `electron` gets the stand-in. `HOST_PLATFORM`
 * lets a test see what the shell does on another platform.
 */
const standIn = new URL('./stand-in/electron.ts', import.meta.url).href
const platform = process.env.HOST_PLATFORM
if (platform) Object.defineProperty(process, 'platform', { value: platform })

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
