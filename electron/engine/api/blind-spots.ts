import type { BlindSpot } from '../../shared/model/blind-spot.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { StoredBlindSpot } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of the blind-spot ledger. */
export function blindSpotHandlers({ store }: ApiContext): HandlersOf<'blindSpots'> {
  return {
    'blindSpots.list': ({ since, sourceId, limit }) =>
      store.blindSpots
        .list(since === undefined ? 0 : Date.parse(since), limit, sourceId)
        .map(presentBlindSpot),
  }
}

/** A stored stretch as the contract has it. */
export function presentBlindSpot({ from, to, ...spot }: StoredBlindSpot): BlindSpot {
  return { ...spot, from: toTimestamp(from), ...(to === undefined ? {} : { to: toTimestamp(to) }) }
}
