import type { StoredBlindSpot, StoredSource } from './store/store.ts'

/** Says which share of the watching took place between two moments (milliseconds), 0 to 1. */
export type ObservedShare = (from: number, to: number) => number

/**
 * What the sources that a watch looks at can have seen, by the ledger of blind spots: a source has seen a stretch
 * unless it was blind for more than half of it. One that is paused now or has never been read is not counted on.
 * With nothing to count on, nothing is seen.
 */
export function observedShare(
  sources: readonly Pick<StoredSource, 'id' | 'kind' | 'paused' | 'lastSuccessAt'>[],
  spots: readonly Pick<StoredBlindSpot, 'sourceId' | 'from' | 'to' | 'filled'>[],
  sourceIds: readonly string[] | undefined,
): ObservedShare {
  const counted = sources.filter(
    ({ id, kind, paused, lastSuccessAt }) =>
      kind !== 'site' &&
      !paused &&
      lastSuccessAt !== undefined &&
      (sourceIds === undefined || sourceIds.includes(id)),
  )
  const spotsOf = Map.groupBy(
    spots.filter(({ filled }) => !filled),
    ({ sourceId }) => sourceId,
  )
  return (from, to) => {
    const seeing = counted.filter(({ id }) => {
      const blind = (spotsOf.get(id) ?? []).reduce(
        (sum, spot) => sum + Math.max(0, Math.min(spot.to ?? to, to) - Math.max(spot.from, from)),
        0,
      )
      return blind <= (to - from) / 2
    })
    return counted.length === 0 ? 0 : seeing.length / counted.length
  }
}
