import type { SourceKind } from '../../shared/model/source.ts'
import { sourceAdapters } from './registry.ts'
import type { SourceAdapter } from './source-adapter.ts'

/** Whether a kind of check asks if a site answers at all; the others look at how it is. */
export function isReach(kind: SourceKind): boolean {
  const { alarms }: SourceAdapter = sourceAdapters[kind]
  return alarms?.down.topic === 'down'
}
