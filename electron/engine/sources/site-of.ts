import type { SourceKind, SourceSettings } from '../../shared/model/source.ts'
import { withoutLogin } from '../http/without-login.ts'
import { sourceAdapters } from './registry.ts'
import { maskSettings } from './secret-settings.ts'
import { siteKey } from './site-key.ts'
import type { SourceAdapter } from './source-adapter.ts'

/**
 * The site a check belongs to: its key and an address without name and password; `undefined` for a source that checks no site, or whose stored
 * settings no longer satisfy the adapter's schema.
 */
export function siteOf(source: {
  readonly kind: SourceKind
  readonly settings: SourceSettings
}): { readonly key: string; readonly address: string } | undefined {
  const adapter: SourceAdapter = sourceAdapters[source.kind]
  if (adapter.site === undefined) return undefined
  // Masked, because a sealed secret is not what the schema calls a string, and the address needs none.
  const settings = adapter.settings.safeParse(maskSettings(adapter.settings, source.settings))
  if (!settings.success) return undefined
  const given = adapter.site(settings.data)
  const address = /^https?:\/\//iu.test(given) ? withoutLogin(given) : given
  return { key: siteKey(address), address }
}
