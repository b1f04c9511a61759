import type { StoredSource } from '../store/store.ts'
import { firstPollDelay } from './add-source.ts'
import type { ApiContext } from './context.ts'

/** Lets one source rest, or go on soon. */
export function pauseSource(context: ApiContext, source: StoredSource, paused: boolean): void {
  const { store, parts } = context
  const dueAt = parts.ports.clock.now() + firstPollDelay
  store.write(() => store.sources.change(source.id, { paused, ...(paused ? {} : { dueAt }) }))
  if (paused) whilePaused(context, source)
}

/** Nobody looks at it any more: its alarms end without a word, and the gap is written down. */
export function whilePaused({ store, parts, blindLedger }: ApiContext, source: StoredSource): void {
  store.write(() => {
    for (const kind of ['site', 'source'] as const) parts.desk.drop({ kind, id: source.id })
  })
  if (source.lastSuccessAt !== undefined) blindLedger.pauseSource(source.id)
}
