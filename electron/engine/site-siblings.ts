import { isReach } from './sources/is-reach.ts'
import { siteOf } from './sources/site-of.ts'
import type { Store, StoredSource } from './store/store.ts'

/**
 * Milliseconds that what a check finds waits to be told, while it is being made sure that the site answers at all:
 * three looks of 15 seconds with 20 between them, and a little.
 */
export const makeSure = 2 * 60_000

/** The other checks of the same site that are not paused. */
export function siblingsOf(
  source: StoredSource,
  { sources }: Pick<Store, 'sources'>,
): readonly StoredSource[] {
  const key = siteOf(source)?.key
  if (key === undefined) return []
  return sources
    .list()
    .filter((other) => other.id !== source.id && !other.paused && siteOf(other)?.key === key)
}

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
  const asked = siblingsOf(source, store).filter(({ kind }) => isReach(kind))
  for (const { id } of asked) store.sources.change(id, { dueAt: now })
  return asked.length === 0 ? undefined : now + makeSure
}
