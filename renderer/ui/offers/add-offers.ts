import type { Client } from '../../../electron/shared/client.ts'
import type { SourceOffer } from '../../../electron/shared/model/source.ts'

/** An offer that could not be added, and why. */
export interface RefusedOffer {
  readonly offer: SourceOffer
  readonly message: string
}

/** What came of adding offers: the ids of the new sources, and what was refused. */
export interface AddedOffers {
  readonly ids: readonly string[]
  readonly refused: readonly RefusedOffer[]
}

/** The offers that are ticked to begin with, by their place: the recommended ones that need nothing more and are not there yet. */
export function startingTicks(offers: readonly SourceOffer[]): ReadonlySet<number> {
  return new Set(
    offers.flatMap((offer, index) =>
      offer.recommended && offer.complete && offer.existingSourceId === undefined ? [index] : [],
    ),
  )
}

/** Adds offers one after the other. A refused one stops none of the others. */
export async function addOffers(client: Client, offers: readonly SourceOffer[]): Promise<AddedOffers> {
  const ids: string[] = []
  const refused: RefusedOffer[] = []
  for (const offer of offers) {
    const { kind, name, settings } = offer
    const result = await client.call('sources.add', { kind, name, settings })
    if (result.ok) ids.push(result.data.id)
    else refused.push({ offer, message: result.error.message })
  }
  return { ids, refused }
}
