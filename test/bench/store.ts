import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../../electron/engine/ports.ts'
import { openStore } from '../../electron/engine/store/open-store.ts'
import type { NewItem, Store, StoredSource } from '../../electron/engine/store/store.ts'
import { median, percentile, rounded } from './median.ts'
import { createWords, type Words, word } from './words.ts'

const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} }
/** Items written in one transaction, as one feed brings them. */
const batch = 50
const start = Date.UTC(2025, 10, 1)

/** Ranks of words as a person would search them: in a tenth of all items or more, in one of a thousand, in next to none. */
const ranks = {
  common: [0, 1, 2, 3, 5, 8],
  middling: [200, 300, 500, 800],
  rare: [9000, 15_000, 22_000, 30_000],
}

/** Inserts items of 1 kB, then searches two words, newest first, top 50. */
export async function benchStore(items: number, runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-bench-'))
  const { store } = await openStore({ folder, now: Date.now, log: quiet })
  const insertRates = fillWithItems(store, items, runs)
  const listed = median(timed(() => store.items.list({}, { limit: 60, textLimit: 2000 }), runs * 4))
  const counted = median(timed(() => store.items.counts(), runs * 4))
  const found = {
    commonAndCommon: search(store, ranks.common, ranks.common, runs),
    commonAndRare: search(store, ranks.common, ranks.rare, runs),
    middlingAndMiddling: search(store, ranks.middling, ranks.middling, runs),
    rareAndRare: search(store, ranks.rare, ranks.rare, runs),
    commonAndCommonUnread: search(store, ranks.common, ranks.common, runs, true),
  }
  store.close()
  const bytes = readdirSync(folder)
    .filter((name) => name.includes('.sqlite'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  rmSync(folder, { recursive: true, force: true })
  return {
    insertsPerSecond: rounded(median(insertRates)),
    bytesPerItem: rounded(bytes / items),
    search: found,
    firstPageMilliseconds: rounded(listed),
    countsMilliseconds: rounded(counted),
  }
}

/** Fills a store with items of 1 kB and returns the rate (items a second) of each of `parts` equal parts. */
export function fillWithItems(store: Store, items: number, parts: number): number[] {
  store.write(() => store.sources.add(source))
  const words = createWords(7)
  const rates: number[] = []
  for (let part = 0; part < parts; part++) {
    let spent = 0
    for (let from = (items / parts) * part; from < (items / parts) * (part + 1); from += batch) {
      const fresh = Array.from({ length: batch }, (_, index) => item(from + index, words))
      const started = performance.now()
      store.write(() => store.items.insert(fresh))
      spent += performance.now() - started
    }
    rates.push(items / parts / (spent / 1000))
  }
  return rates
}

function search(
  store: Store,
  first: readonly number[],
  second: readonly number[],
  runs: number,
  unread = false,
) {
  const times: number[] = []
  for (let run = 0; run < runs; run++)
    for (const a of first)
      for (const b of second) {
        if (a === b) continue
        const filter = { query: `${word(a)} ${word(b)}`, ...(unread ? { state: 'unread' as const } : {}) }
        times.push(...timed(() => store.items.list(filter, { limit: 50, textLimit: 2000 }), 1))
      }
  return { medianMilliseconds: rounded(median(times)), p95Milliseconds: rounded(percentile(times, 0.95)) }
}

function timed(work: () => unknown, times: number): number[] {
  return Array.from({ length: times }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
}

const source: StoredSource = {
  kind: 'feed',
  ...{ id: 'bench', name: 'Bench', everyMinutes: 30, settings: {}, paused: true },
  ...{ createdAt: start, state: undefined, dueAt: start, lastTriedAt: undefined, lastSuccessAt: undefined },
  ...{ failures: 0, blind: false, error: undefined },
}

function item(number: number, words: Words): NewItem {
  const at = start + number * 31_000
  return {
    ...{ sourceId: 'bench', externalId: `https://a.example/posts/${number}`, kind: 'mention' },
    title: words.text(60),
    text: words.text(960),
    ...{ html: undefined, author: undefined, watchIds: [], needs: 'look' },
    url: `https://a.example/posts/${number}`,
    ...{ publishedAt: at, receivedAt: at, state: number % 20 === 0 ? 'unread' : 'read' },
  }
}
