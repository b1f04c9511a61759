import { siteOf } from './sources/site-of.ts'
import type { Store, StoredSource } from './store/store.ts'

/** Milliseconds between two looks at a page in a browser, however often it changes. */
const pause = 5 * 60_000

/** A page that has changed is looked at in a browser soon, wherever that is done for its site. */
export function hurryLooks(source: StoredSource, news: number, store: Store, now: number): void {
  if (source.kind !== 'page' || news === 0 || source.lastSuccessAt === undefined) return
  const site = siteOf(source)?.key
  for (const other of store.sources.list()) {
    if (other.kind !== 'browser' || other.paused || siteOf(other)?.key !== site) continue
    const dueAt = Math.max(now, (other.lastTriedAt ?? 0) + pause)
    if (dueAt < other.dueAt) store.sources.change(other.id, { dueAt })
  }
}
