import type { Polled } from './poll-source.ts'
import type { Store, StoredSource } from './store/store.ts'

/**
 * Keeps the ledger of what was not observed. A poll that failed opens a stretch that reaches back to the last
 * success; one that succeeded ends it, and fills it when the source shows everything that was said meanwhile.
 */
export function blindStage(
  source: Pick<StoredSource, 'id' | 'lastSuccessAt' | 'createdAt'>,
  polled: Polled,
  { blindSpots }: Pick<Store, 'blindSpots'>,
  now: number,
): void {
  const why = blindBecause(polled)
  if (why !== undefined) blindSpots.open(source.id, source.lastSuccessAt ?? source.createdAt, why)
  else if (polled.ok) {
    const { gaps = [] } = polled.result
    for (const { from, to, reason } of gaps) blindSpots.add(source.id, from, to, reason)
    blindSpots.close(source.id, now, (from) => showsAllSince(from, polled, now))
  }
}

function blindBecause(polled: Polled): string | undefined {
  if (!polled.ok) return polled.failure.message
  const { check } = polled.result.site ?? {}
  return check?.outcome === 'unknown' ? (check.reason ?? 'this machine could not look') : undefined
}

function showsAllSince(from: number, { result, adapter }: Polled & { ok: true }, now: number): boolean {
  const { site, items, gaps = [] } = result
  // What a site did while nobody looked, nobody knows.
  if (site !== undefined || gaps.length > 0) return false
  const oldest = items.reduce((earliest, { publishedAt = now }) => Math.min(earliest, publishedAt), now)
  // Nothing has changed since, or all since is asked for, or the list reaches back beyond the stretch.
  return items.length === 0 || adapter.catchesUp === true || oldest <= from
}
