import { setImmediate as breathe } from 'node:timers/promises'
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
  /** Each turn of the event loop: how many milliseconds it took by the clock, and of the processor. */
  readonly turns: readonly Turn[]
}

export interface Turn {
  readonly took: number
  readonly cpuTook: number
}

/** Fills a store with items of 1 kB in `parts` equal parts, as polls do: many sources, all kinds, few unread. */
export async function fillWithItems(store: Store, items: number, parts: number): Promise<Filling> {
  store.write(() => {
    for (let number = 0; number < sourceCount; number++) store.sources.add(source(number))
  })
  const words = createWords(7)
  const rates: number[] = []
  const turns: Turn[] = []
  for (let part = 0; part < parts; part++) {
    const started = performance.now()
    let making = 0
    for (let from = (items / parts) * part; from < (items / parts) * (part + 1); from += batch) {
      const before = performance.now()
      const fresh = Array.from({ length: batch }, (_, index) => item(from + index, words))
      making += performance.now() - before
      let written = false
      const writing = store
        .writeInTurn(() => store.items.insert(fresh))
        .then(() => {
          written = true
        })
      // The write and the steps that go on after it each hold the loop up once.
      while (!written) turns.push(await turn())
      await writing
    }
    rates.push(items / parts / ((performance.now() - started - making) / 1000))
  }
  return { rates, turns }
}

/** Lets the event loop turn once. */
async function turn(): Promise<Turn> {
  const started = performance.now()
  const cpu = process.cpuUsage()
  await breathe()
  const { user, system } = process.cpuUsage(cpu)
  return { took: performance.now() - started, cpuTook: (user + system) / 1000 }
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
