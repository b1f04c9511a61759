import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../../electron/engine/ports.ts'
import { openStore } from '../../electron/engine/store/open-store.ts'
import type { Store } from '../../electron/engine/store/store.ts'
import { fillWithItems } from './fill-store.ts'
import { median, percentile, rounded } from './median.ts'
import { searchStore } from './search-store.ts'

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** Inserts items of 1 kB, then lists and searches: right after filling, and after the chores of a quiet hour. */
export async function benchStore(items: number, runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-bench-'))
  const { store } = await openStore({ folder, now: Date.now, log: quiet })
  const { rates, turns } = await fillWithItems(store, items, runs)
  const stalls = turns.map((turn) => turn.took)
  const search = searchStore(store, 1)
  const chores = doChores(store)
  const searchAfterChores = searchStore(store, runs)
  const listed = times(() => store.items.list({}, { limit: 60, textLimit: 2000 }), runs * 4)
  const counted = times(() => store.items.counts(), runs * 4)
  store.close()
  const bytes = readdirSync(folder)
    .filter((name) => name.includes('.sqlite'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  rmSync(folder, { recursive: true, force: true })
  return {
    insertsPerSecond: rounded(median(rates)),
    insertStallsMilliseconds: {
      p99: rounded(percentile(stalls, 0.99)),
      worst: rounded(percentile(stalls, 1)),
      worstCpu: rounded(
        percentile(
          turns.map((turn) => turn.cpuTook),
          1,
        ),
      ),
    },
    bytesPerItem: rounded(bytes / items),
    search,
    chores,
    searchAfterChores,
    firstPageMilliseconds: rounded(median(listed)),
    countsMilliseconds: rounded(median(counted)),
  }
}

/** What the engine does an hour apart: here it only brings the index in order. */
function doChores(store: Store) {
  const steps: number[] = []
  for (let more = true; more; ) {
    const started = performance.now()
    more = store.prune({ keepSince: 0, removedBefore: 0 })
    steps.push(performance.now() - started)
  }
  return { steps: steps.length, worstMilliseconds: rounded(percentile(steps, 1)) }
}

function times(work: () => unknown, count: number): number[] {
  return Array.from({ length: count }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
}
