import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { checkAll } from './check-all.ts'
import { type HeadlessProcess, startHeadless } from './headless-process.ts'
import { median, rounded } from './median.ts'
import type { Cost } from './process-stats.ts'
import { plainFetch } from './run-plain-fetch.ts'

const feeds = 200

interface Run {
  readonly plain: Cost
  readonly cold: Cost
  readonly unchanged: Cost
  /** Milliseconds. */
  readonly stall: { readonly byClock: number; readonly computed: number }
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
    longestEngineStallMilliseconds: {
      byClock: of((run) => run.stall.byClock),
      computed: of((run) => run.stall.computed),
    },
  }
}

async function oneRun(addresses: readonly string[]): Promise<Run> {
  const plain = await plainFetch(addresses)
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-bench-'))
  const stallFile = join(folder, 'stall.json')
  process.env.LOOP_MONITOR_FILE = stallFile
  const app = await startHeadless({ folder, nodeFlags: ['--import', loopMonitor()] })
  // Held, so that nothing is polled before it is measured.
  await app.call('checks.pause', { minutes: 60 })
  for (const url of addresses) await app.call('sources.add', { kind: 'feed', settings: { url } })
  process.kill(app.pid, 'SIGUSR2')
  const cold = await reload(app)
  await wait(1200)
  const stall = JSON.parse(readFileSync(stallFile, 'utf8'))
  const { total } = await app.call('items.counts', {})
  if (total !== addresses.length * 50)
    throw new Error(`Only ${total} items arrived; ${await firstFailure(app)}`)
  const unchanged = await reload(app)
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
  return { plain, cold, unchanged, stall }
}

/**
 * The monitor as a script that holds itself: each thread loads it, and Node's TypeScript would count 50 ms and 17 MB as
 * the shell's.
 */
function loopMonitor(): string {
  const script = readFileSync(new URL('./loop-monitor.ts', import.meta.url), 'utf8')
  return `data:text/javascript,${encodeURIComponent(script)}`
}

/** Reloads everything, and searches, so that all is in the index. */
function reload(app: HeadlessProcess): Promise<Cost> {
  return checkAll(app, () => app.call('items.list', { query: 'one two', limit: 10 }))
}

/** Why a source could not be read, of the first that could not. */
async function firstFailure(app: HeadlessProcess): Promise<string> {
  const failing = (await app.call('sources.list', {})).find(({ health }) => health.error !== undefined)
  return failing?.health.error?.message ?? 'no source failed'
}
