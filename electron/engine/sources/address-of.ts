import type { SourceKind, SourceSettings } from '../../shared/model/source.ts'
import { sourceAdapters } from './registry.ts'
import { maskSettings } from './secret-settings.ts'

/** The address a source points at; `undefined` when its stored settings no longer satisfy the adapter's schema. */
export function addressOf(source: {
  readonly kind: SourceKind
  readonly settings: SourceSettings
}): string | undefined {
  const adapter = sourceAdapters[source.kind]
  // Masked, because a sealed secret is not what the schema calls a string, and the address needs none.
  const settings = adapter.settings.safeParse(maskSettings(adapter.settings, source.settings))
  return settings.success ? adapter.address(settings.data) : undefined
}
