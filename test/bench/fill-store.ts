import type { NewItem, Store, StoredSource } from '../../electron/engine/store/store.ts'
import { createWords, type Words } from './words.ts'

/** Items written in one transaction, as one feed brings them. */
const batch = 50
const start = Date.UTC(2025, 10, 1)
/** How many sources there are; the first bring the most. */
export const sourceCount = 40

/** What filling a store took. */
export interface Filling {
  /** Items a second of each part. */
  readonly rates: readonly number[]
  /** Milliseconds of each transaction. */
  readonly writes: readonly number[]
}

/** Fills a store with items of 1 kB in `parts` equal parts: many sources, all kinds, few unread. */
export function fillWithItems(store: Store, items: number, parts: number): Filling {
  store.write(() => {
    for (let number = 0; number < sourceCount; number++) store.sources.add(source(number))
  })
  const words = createWords(7)
  const rates: number[] = []
  const writes: number[] = []
  for (let part = 0; part < parts; part++) {
    let spent = 0
    for (let from = (items / parts) * part; from < (items / parts) * (part + 1); from += batch) {
      const fresh = Array.from({ length: batch }, (_, index) => item(from + index, words))
      const started = performance.now()
      store.write(() => store.items.insert(fresh))
      const took = performance.now() - started
      writes.push(took)
      spent += took
    }
    rates.push(items / parts / (spent / 1000))
  }
  return { rates, writes }
}

function source(number: number): StoredSource {
  return {
    ...{ id: `source${number}`, name: `Source ${number}`, kind: 'feed', everyMinutes: 30, settings: {} },
    ...{ paused: true, createdAt: start, state: undefined, dueAt: start, lastTriedAt: undefined },
    ...{ lastSuccessAt: undefined, failures: 0, blind: false, error: undefined },
  }
}

function item(number: number, words: Words): NewItem {
  const at = start + number * 31_000
  const from = Math.floor(words.random() ** 3 * sourceCount)
  const kind = from % 10 === 3 ? 'report' : from % 10 === 7 ? 'site' : 'mention'
  const standing = words.random()
  return {
    ...{ sourceId: `source${from}`, externalId: `https://a.example/posts/${number}`, kind },
    title: words.text(60),
    text: words.text(960),
    ...{ html: undefined, author: undefined, watchIds: [], url: `https://a.example/posts/${number}` },
    needs: kind === 'report' ? 'answer' : 'look',
    ...{ publishedAt: at, receivedAt: at },
    state: standing < 0.03 ? 'unread' : standing < 0.2 ? 'acknowledged' : 'read',
  }
}
