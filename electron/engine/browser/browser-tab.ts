import { viewport } from './browser.ts'
import { watchLongTasks, worldName } from './page-scripts.ts'

/** Sends one command of the Chrome DevTools protocol to the page and gives its answer. */
export type SendCommand = (method: string, params?: Record<string, unknown>) => Promise<unknown>

/** One page in a browser window, as far as looking at it needs. What happens in it the shell tells a `LookRecord`. */
export interface BrowserTab {
  readonly send: SendCommand
  /** Loads a page; resolves at its `load` event, rejects with the browser's words when it cannot be opened. */
  open(url: string): Promise<void>
  url(): string
  /** PNG of what is in the window. */
  picture(): Promise<Uint8Array>
}

/** Makes a tab ready before its page is loaded. */
export async function prepareTab(send: SendCommand): Promise<void> {
  await send('Page.enable')
  await send('Page.addScriptToEvaluateOnNewDocument', { source: watchLongTasks, worldName })
  // In processor time, which says the same on a machine that is busy with other things.
  await send('Performance.enable', { timeDomain: 'threadTicks' })
  // Only how much comes is of interest, so nothing is kept of it.
  await send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 })
  await send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor: 1, mobile: false })
  const features = [
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]
  await send('Emulation.setEmulatedMedia', { features })
}

/** Runs a script in the page, in a world that the page's own scripts cannot reach; gives its value as JSON. */
export async function runInPage(send: SendCommand, expression: string, timeout: number): Promise<unknown> {
  const frameId = at(await send('Page.getFrameTree'), 'frameTree', 'frame', 'id')
  const contextId = at(await send('Page.createIsolatedWorld', { frameId, worldName }), 'executionContextId')
  const answer = await send('Runtime.evaluate', { expression, contextId, timeout, returnByValue: true })
  return at(answer, 'result', 'value')
}

/** Milliseconds of processor time that the page's scripts have taken. Answered also while they never rest. */
export async function scriptTime(send: SendCommand): Promise<number> {
  const metrics = at(await send('Performance.getMetrics'), 'metrics')
  const found = Array.isArray(metrics) && metrics.find((metric) => at(metric, 'name') === 'ScriptDuration')
  return Math.round(Number(at(found, 'value') ?? 0) * 1000)
}

/** The value at a path of an answer; `undefined` where there is none. */
export function at(answer: unknown, ...path: readonly string[]): unknown {
  let value = answer
  for (const step of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  return value
}
