import type { SourceKind, SourceOffer } from '../../shared/model/source.ts'
import { sourceAdapters } from './registry.ts'
import type { SourceAdapter } from './source-adapter.ts'

/** What else could be watched about the site of a page, kinds that watch it already left out. */
export function siteOffers(page: URL, watching: ReadonlySet<SourceKind>): readonly SourceOffer[] {
  return Object.values(sourceAdapters).flatMap((adapter: SourceAdapter) => {
    const offer = watching.has(adapter.kind) ? undefined : adapter.forSite?.(page)
    const settings = offer && adapter.settings.safeParse(offer.settings)
    if (offer === undefined || !settings?.success) return []
    const name = adapter.suggestName(settings.data)
    return [{ kind: adapter.kind, name, ...offer, complete: true, recommended: true }]
  })
}
