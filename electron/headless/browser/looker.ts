import { looksWithChromium } from './look-with-chromium.ts'
import type { FromLooker, ToLooker } from './looker-messages.ts'

/**
 * A process that takes one look at one page and ends. Whatever the page does to its browser, and whatever the browser
 * sends, hits this process and not the shell; the shell ends it with everything below it when its time is over.
 */
const send = (message: FromLooker, then?: () => void) => process.send?.(message, undefined, {}, then)
const memory = Promise.withResolvers<'memory'>()

process.on('disconnect', () => process.exit())
process.on('message', (message: ToLooker) => {
  if (message.type === 'memory') return memory.resolve('memory')
  void looksWithChromium(message.url, message.limits, memory.promise, () => send({ type: 'ready' })).then(
    (answer) => send({ type: 'answer', answer }, () => process.exit()),
    (error: unknown) => send({ type: 'failed', message: String(error) }, () => process.exit(1)),
  )
})
