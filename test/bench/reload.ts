import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type HeadlessProcess, startHeadless } from './headless-process.ts'
import { median, rounded } from './median.ts'
import { processStats } from './process-stats.ts'

const feeds = 200

interface Cost {
  /** Seconds. */
  readonly wall: number
  /** Seconds. */
  readonly cpu: number
  /** MB. */
  readonly peakMemory: number
}

interface Run {
  readonly plain: Cost
  readonly cold: Cost
  readonly unchanged: Cost
  readonly longestStall: number
}

/** Reload of 200 feeds × 50 items: cold and unchanged, against plain fetching of the same feeds in the same run. */
export async function benchReload(runs: number) {
  const server = fork(new URL('./feed-server.ts', import.meta.url))
  const [port] = await once(server, 'message')
  const addresses = Array.from({ length: feeds }, (_, index) => `http://127.0.0.1:${port}/${index}`)
  const all: Run[] = []
  for (let run = 0; run < runs; run++) all.push(await oneRun(addresses))
  server.kill()

  const of = (value: (run: Run) => number) => rounded(median(all.map(value)))
  const cost = (pick: (run: Run) => Cost) => ({
    wallSeconds: of((run) => pick(run).wall),
    cpuSeconds: of((run) => pick(run).cpu),
    peakMegabytes: of((run) => pick(run).peakMemory),
  })
  return {
    plainFetch: cost((run) => run.plain),
    cold: { ...cost((run) => run.cold), cpuToPlain: of((run) => run.cold.cpu / run.plain.cpu) },
    unchanged: {
      ...cost((run) => run.unchanged),
      cpuToPlain: of((run) => run.unchanged.cpu / run.plain.cpu),
    },
    longestEngineStallMilliseconds: of((run) => run.longestStall),
  }
}

async function oneRun(addresses: readonly string[]): Promise<Run> {
  const plain = await plainFetch(addresses)
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-bench-'))
  const stallFile = join(folder, 'stall.json')
  process.env.LOOP_MONITOR_FILE = stallFile
  const monitor = new URL('./loop-monitor.ts', import.meta.url).href
  const app = await startHeadless({ folder, nodeFlags: ['--import', monitor] })
  // Held, so that nothing is polled before it is measured.
  await app.call('checks.pause', { minutes: 60 })
  for (const url of addresses) await app.call('sources.add', { kind: 'feed', settings: { url } })
  process.kill(app.pid, 'SIGUSR2')
  const cold = await checkAll(app)
  await wait(1200)
  const longestStall = JSON.parse(readFileSync(stallFile, 'utf8')).longest
  const { total } = await app.call('items.counts', {})
  if (total !== addresses.length * 50)
    throw new Error(`Only ${total} items arrived; ${await firstFailure(app)}`)
  const unchanged = await checkAll(app)
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
  return { plain, cold, unchanged, longestStall }
}

/** Has all sources checked, listens for the end as the page does, and searches, so that all is in the index. */
async function checkAll(app: HeadlessProcess): Promise<Cost> {
  const listening = new AbortController()
  const headers = { authorization: `Bearer ${app.token}` }
  const { body } = await fetch(`${app.url}/events`, { headers, signal: listening.signal })
  if (body === null) throw new Error('The events cannot be listened to')
  const ended = allDone(body)
  const before = processStats(app.pid)
  const started = performance.now()
  await app.call('sources.checkAll', {})
  await ended
  await app.call('items.list', { query: 'one two', limit: 10 })
  const wall = (performance.now() - started) / 1000
  const after = processStats(app.pid)
  listening.abort()
  return { wall, cpu: after.cpu - before.cpu, peakMemory: after.peakMemory }
}

/** Resolves when the events tell of progress that has come to its end. */
async function allDone(events: ReadableStream<Uint8Array>): Promise<void> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of events) {
    text += decoder.decode(chunk, { stream: true })
    for (const [, data] of text.matchAll(/^event: progress\ndata: (.*)\n/gmu)) {
      const { done, total } = JSON.parse(data ?? '')
      if (done === total) return
    }
    text = text.slice(text.lastIndexOf('\n\n') + 2)
  }
  throw new Error('The events ended before all sources were tried')
}

/** Why a source could not be read, of the first that could not. */
async function firstFailure(app: HeadlessProcess): Promise<string> {
  const failing = (await app.call('sources.list', {})).find(({ health }) => health.error !== undefined)
  return failing?.health.error?.message ?? 'no source failed'
}

async function plainFetch(addresses: readonly string[]): Promise<Cost> {
  const child: ChildProcess = fork(new URL('./plain-fetch.ts', import.meta.url))
  await once(child, 'message')
  const pid = child.pid ?? 0
  const before = processStats(pid)
  const started = performance.now()
  child.send(addresses)
  await once(child, 'message')
  const wall = (performance.now() - started) / 1000
  const after = processStats(pid)
  child.kill()
  return { wall, cpu: after.cpu - before.cpu, peakMemory: after.peakMemory }
}
