import type { z } from 'zod'
import type { SourceKind, SourceSettings } from '../../shared/model/source.ts'
import { sourceAdapters } from './registry.ts'
import { maskSettings } from './secret-settings.ts'
import type { SourceAdapter } from './source-adapter.ts'

/** What is read of a source without its secrets. */
type Described = { readonly kind: SourceKind; readonly settings: SourceSettings }

/** What makes a source the same as another of its kind; `undefined` as for `addressOf`. */
export function identityOf(source: Described): string | undefined {
  const adapter: SourceAdapter = sourceAdapters[source.kind]
  const settings = readMasked(source)
  return settings && (adapter.identity ?? adapter.address)(settings)
}

/** The address a source points at; `undefined` when its stored settings no longer satisfy the adapter's schema. */
export function addressOf(source: Described): string | undefined {
  const settings = readMasked(source)
  return settings && sourceAdapters[source.kind].address(settings)
}

/** Masked, because a sealed secret is not what the schema calls a string, and neither of the two needs one. */
function readMasked({ kind, settings }: Described): z.output<z.ZodObject> | undefined {
  const schema = sourceAdapters[kind].settings
  return schema.safeParse(maskSettings(schema, settings)).data
}
