import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromiumFlags } from '../browser/chromium-flags.ts'
import { findChromium } from '../browser/find-chromium.ts'

/**
 * A Chromium that is only spoken to where it must be. Playwright looks into every page while it runs (the `Runtime` and
 * `Network` domains of the DevTools protocol), which costs a page that starts a third of its CPU: people have no
 * such tools open.
 */
export interface BareBrowser {
  /** Opens an empty tab; `fresh` in a profile of its own that has nothing cached. `script` runs in it before any page's. */
  open(options: { readonly fresh: boolean; readonly script: () => void }): Promise<BareTab>
  stop(): Promise<void>
}

/** One tab of it, 1280 × 800. */
export interface BareTab {
  go(address: string): Promise<void>
  /** Runs in the page, by itself; resolves to what it gives once that is neither false nor 0. */
  waitFor<Value>(look: () => Value): Promise<Value>
  /** Turns the mouse's wheel above a place. */
  wheel(place: { readonly x: number; readonly y: number }, pixels: number): Promise<void>
  /** Milliseconds the page's main thread has computed since the last navigation. */
  cpu(): Promise<number>
  /** Milliseconds that the longest task of the page's main thread computed while something was done to it. */
  longestTask(doing: () => Promise<void>): Promise<number>
  close(): Promise<void>
}

/**
 * A new window of Chromium's first loads parts of its own interface, which would compete with the page for the
 * processor: so long, in milliseconds, it is left alone.
 */
const settling = 1500
/** Between two looks into the page, in milliseconds. */
const betweenLooks = 50
/** Looks after which a wait has failed. */
const looks = 600

/** Starts it with the profile in `folder`. */
export async function startBareBrowser(folder: string): Promise<BareBrowser> {
  const flags = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${join(folder, 'profile')}`]
  const child = spawn(await findChromium(), [...flags, ...chromiumFlags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // A bench that fails must not leave it behind.
  process.once('exit', () => child.kill('SIGKILL'))
  const { send, heard } = await connect(await address(child.stderr))
  return {
    async open({ fresh, script }) {
      const context = fresh ? await send('Target.createBrowserContext', {}) : {}
      const { targetId } = await send('Target.createTarget', { url: 'about:blank', ...context })
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
      const tell = (method: string, params: object = {}) => send(method, params, String(sessionId))
      const screen = { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false }
      await tell('Emulation.setDeviceMetricsOverride', screen)
      await tell('Page.enable')
      await tell('Page.addScriptToEvaluateOnNewDocument', { source: `(${script})()` })
      await tell('Performance.enable', { timeDomain: 'threadTicks' })
      await pause(settling)
      return {
        async go(url) {
          await tell('Page.navigate', { url })
        },
        async waitFor<Value>(look: () => Value) {
          for (let turn = 0; turn < looks; turn++) {
            const { result } = await tell('Runtime.evaluate', {
              expression: `(${look})()`,
              returnByValue: true,
            })
            const { value } = result as { readonly value?: Value }
            if (value) return value
            await pause(betweenLooks)
          }
          throw new Error('The page did not come so far')
        },
        async wheel(place, pixels) {
          await tell('Input.dispatchMouseEvent', { type: 'mouseWheel', ...place, deltaX: 0, deltaY: pixels })
        },
        async cpu() {
          const { metrics } = await tell('Performance.getMetrics')
          const known = metrics as readonly { readonly name: string; readonly value: number }[]
          return (known.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
        },
        async longestTask(doing) {
          heard.clear()
          const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'] }
          await send('Tracing.start', { traceConfig, transferMode: 'ReportEvents' })
          await doing()
          await send('Tracing.end', {})
          while (!heard.has('Tracing.tracingComplete')) await pause(betweenLooks)
          return longestOf(
            (heard.get('Tracing.dataCollected') ?? []).flatMap(({ value }) => value as Traced[]),
          )
        },
        async close() {
          await send('Target.closeTarget', { targetId })
          if (fresh) await send('Target.disposeBrowserContext', context)
        },
      }
    },
    async stop() {
      const ended = once(child, 'exit')
      await send('Browser.close', {})
      await ended
    },
  }
}

type Answer = Readonly<Record<string, unknown>>
type Send = (method: string, params: object, sessionId?: string) => Promise<Answer>

/** One event of a trace. */
interface Traced {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** What its thread computed, in microseconds. */
  readonly tdur?: number
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } }
}

/** The most that one task of the main thread computed in whichever process ran a page's script, in milliseconds. */
function longestOf(events: readonly Traced[]): number {
  const ours = events.find(
    ({ name, args }) => name === 'FunctionCall' && args.data?.url?.includes('/assets/'),
  )
  const main = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === ours?.pid && args.name === 'CrRendererMain',
  )
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === main?.pid && tid === main?.tid,
  )
  if (tasks.length === 0) throw new Error('The trace has no task of the page')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

/** Speaks the DevTools protocol: a method that fails rejects; `heard` gathers events by their name. */
async function connect(
  url: string,
): Promise<{ readonly send: Send; readonly heard: Map<string, readonly Answer[]> }> {
  const socket = new WebSocket(url)
  const waiting = new Map<number, { done(answer: Answer): void; failed(error: Error): void }>()
  const heard = new Map<string, readonly Answer[]>()
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, method, params } = JSON.parse(String(data))
    if (id === undefined) return heard.set(method, [...(heard.get(method) ?? []), params])
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error) asked?.failed(new Error(String(error.message)))
    else asked?.done(result)
  })
  await once(socket, 'open')
  let last = 0
  const send: Send = (method, params, sessionId) => {
    const id = ++last
    const answered = new Promise<Answer>((done, failed) => waiting.set(id, { done, failed }))
    socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
    return answered
  }
  return { send, heard }
}

/** Where it says on stderr that it listens; what else it says is dropped. */
function address(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((done, failed) => {
    let said = ''
    stderr.setEncoding('utf8')
    stderr.on('data', (piece: string) => {
      said = (said + piece).slice(-10_000)
      const found = /ws:\/\/\S+/u.exec(said)?.[0]
      if (found !== undefined) done(found)
    })
    stderr.once('end', () => failed(new Error(`Chromium did not start: ${said}`)))
  })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
