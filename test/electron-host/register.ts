import { registerHooks } from 'node:module'

/**
 * Loaded with `--import` before the built shell: whatever asks for `electron` gets the stand-in. `HOST_PLATFORM`
 * lets a test see what the shell does on another platform, `HOST_SHORT_WAITS` what it does after minutes: waits of
 * five and more then last a fifth of a second.
 */
const standIn = new URL('./stand-in/electron.ts', import.meta.url).href
const platform = process.env.HOST_PLATFORM
if (platform) Object.defineProperty(process, 'platform', { value: platform })

if (process.env.HOST_SHORT_WAITS) {
  const wait = globalThis.setTimeout
  const short = (callback: () => void, milliseconds = 0) =>
    wait(callback, milliseconds < 300_000 ? milliseconds : 200)
  Object.defineProperty(globalThis, 'setTimeout', { value: Object.assign(short, wait) })
}

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
