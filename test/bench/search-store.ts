import type { ItemFilter, Store } from '../../electron/engine/store/store.ts'
import { median, percentile, rounded } from './median.ts'
import { word } from './words.ts'

/** Ranks of words: in a quarter of all items or more, in a tenth to a fiftieth, in one of 200, in one of 1,000 or fewer. */
const ranks = {
  common: [0, 1, 2, 3, 5, 8],
  middling: [200, 300, 500, 800],
  uncommon: [2500, 4000, 6000],
  rare: [9000, 15_000, 22_000, 30_000],
}

const filters: Readonly<Record<string, ItemFilter>> = {
  none: {},
  kind: { kinds: ['report'] },
  twoKinds: { kinds: ['mention', 'report'] },
  largeSource: { sourceId: 'source0' },
  smallSource: { sourceId: 'source33' },
  unread: { state: 'unread' },
  notDone: { states: ['unread', 'read'] },
  kindAndState: { kinds: ['report'], state: 'unread' },
  sourceAndState: { sourceId: 'source1', state: 'unread' },
  sourceKindAndState: { sourceId: 'source5', kinds: ['mention'], state: 'acknowledged' },
}

/** Searches for two words, newest first, 50 items a page: every pair of commonness under every filter, two pages each. */
export function searchStore(store: Store, runs: number) {
  const all: number[] = []
  const cpu: number[] = []
  const byWords: Record<string, number[]> = {}
  const byFilter: Record<string, number[]> = {}
  for (let run = 0; run < runs; run++)
    for (const [filterName, filter] of Object.entries(filters))
      for (const [pair, query] of queries(run)) {
        for (const { took, cpuTook } of twoPages(store, { ...filter, query })) {
          all.push(took)
          cpu.push(cpuTook)
          byFilter[filterName] = [...(byFilter[filterName] ?? []), took]
          byWords[pair] = [...(byWords[pair] ?? []), took]
        }
      }
  const p95Of = (groups: Record<string, number[]>) =>
    Object.fromEntries(
      Object.entries(groups).map(([name, times]) => [name, rounded(percentile(times, 0.95))]),
    )
  return {
    medianMilliseconds: rounded(median(all)),
    p95Milliseconds: rounded(percentile(all, 0.95)),
    worstMilliseconds: rounded(percentile(all, 1)),
    // What of it was work, for machines that do something else beside.
    p95CpuMilliseconds: rounded(percentile(cpu, 0.95)),
    searches: all.length,
    p95MillisecondsByWords: p95Of(byWords),
    p95MillisecondsByFilter: p95Of(byFilter),
  }
}

/** One pair of words for each pair of ranks that falls to this run. */
function queries(run: number): (readonly [pair: string, query: string])[] {
  const pairs: (readonly [string, string])[] = []
  for (const [first, firstRanks] of Object.entries(ranks))
    for (const [second, secondRanks] of Object.entries(ranks))
      for (const [index, rank] of firstRanks.entries()) {
        const other = secondRanks[(index + 1 + run) % secondRanks.length] ?? 0
        if (other !== rank) pairs.push([`${first} ${second}`, `${word(rank)} ${word(other)}`])
      }
  return pairs
}

function twoPages(store: Store, filter: ItemFilter) {
  const times: { readonly took: number; readonly cpuTook: number }[] = []
  let cursor: string | undefined
  for (let page = 0; page < 2; page++) {
    const started = performance.now()
    const cpu = process.cpuUsage()
    const found = store.items.list(filter, { limit: 50, textLimit: 2000, cursor })
    const { user, system } = process.cpuUsage(cpu)
    times.push({ took: performance.now() - started, cpuTook: (user + system) / 1000 })
    cursor = found.nextCursor
    if (cursor === undefined) break
  }
  return times
}
