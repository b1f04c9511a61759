import type { SourceOffer } from '../../shared/model/source.ts'
import { sourceAdapters } from './registry.ts'

/** Most accounts offered because a page links to them: a page of many is a list of friends. */
const mostLinked = 6

/**
 * Offers for addresses that a kind of source knows by their look. `linked`: how they were come by, when the
 * person did not give them; then only accounts are offered, and left for the person to tick.
 */
export function recognisedOffers(addresses: readonly URL[], linked?: string): readonly SourceOffer[] {
  const offers = new Map<string, SourceOffer>()
  for (const address of addresses) {
    for (const adapter of Object.values(sourceAdapters)) {
      const known = adapter.recognise?.(address)
      if (known === undefined || (linked !== undefined && !known.isAccount)) continue
      const settings = adapter.settings.safeParse(known.settings)
      const name = settings.success ? adapter.suggestName(settings.data) : adapter.label
      offers.set(`${adapter.kind} ${JSON.stringify(known.settings)}`, {
        kind: adapter.kind,
        name,
        settings: known.settings,
        reason: linked === undefined ? known.reason : `${known.reason}, ${linked}`,
        complete: settings.success,
        recommended: linked === undefined && settings.success,
      })
    }
    if (linked !== undefined && offers.size >= mostLinked) break
  }
  return [...offers.values()]
}
