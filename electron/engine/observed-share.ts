import type { StoredSource } from './store/store.ts'

/** Says which share of the watching took place between two moments (milliseconds), 0 to 1. */
export type ObservedShare = (from: number, to: number) => number

/**
 * What the sources that a watch looks at can have seen. One that fails or is blind has seen nothing since it last
 * succeeded; one that is paused or has never been read is not counted on. With nothing to count on, nothing is seen.
 */
export function observedShare(
  sources: readonly Pick<StoredSource, 'id' | 'kind' | 'paused' | 'blind' | 'failures' | 'lastSuccessAt'>[],
  sourceIds: readonly string[] | undefined,
): ObservedShare {
  const seenUntil = sources.flatMap(({ id, kind, paused, blind, failures, lastSuccessAt }) => {
    const counts = kind !== 'site' && !paused && (sourceIds === undefined || sourceIds.includes(id))
    if (!counts || lastSuccessAt === undefined) return []
    return [blind || failures > 0 ? lastSuccessAt : Number.POSITIVE_INFINITY]
  })
  return (_from, to) =>
    seenUntil.length === 0 ? 0 : seenUntil.filter((until) => until >= to).length / seenUntil.length
}
