import type { SourceKind } from '../../shared/model/source.ts'
import { feedSource } from './feed.ts'
import { siteSource } from './site.ts'
import type { SourceAdapter } from './source-adapter.ts'

/** Every kind of source there is; one line each. */
export const sourceAdapters: Readonly<Record<SourceKind, SourceAdapter>> = {
  feed: feedSource,
  site: siteSource,
}
