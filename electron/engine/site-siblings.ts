import { isReach } from './sources/is-reach.ts'
import { siteOf } from './sources/site-of.ts'
import type { Store, StoredSource } from './store/store.ts'

/**
 * Milliseconds that what a check finds waits to be told, while it is being made sure that the site answers at all:
 * three looks of 15 seconds with 20 between them, and a little.
 */
export const makeSure = 2 * 60_000

/**
 * Asks at once whether the site answers at all, where another check does that. Returns until when what `source` found
 * must wait; `undefined` where nobody else could tell more.
 */
export function askSiblings(
  source: StoredSource,
  store: Pick<Store, 'sources'>,
  now: number,
): number | undefined {
  if (isReach(source.kind)) return undefined
  const key = siteOf(source)?.key
  const asked = store.sources
    .list()
    .filter(
      (other) => !other.paused && isReach(other.kind) && key !== undefined && siteOf(other)?.key === key,
    )
  for (const { id } of asked) store.sources.change(id, { dueAt: now })
  return asked.length === 0 ? undefined : now + makeSure
}
