import type { Polled } from './poll-source.ts'
import type { Store, StoredSource } from './store/store.ts'

/**
 * Forgets the letters that have just become items, in the transaction that stores those; where more wait, the source is
 * due again at once. Comes after the poll was recorded, which sets when the source is due.
 */
export function intakeStage(source: StoredSource, polled: Polled, store: Store, now: number): void {
  if (!polled.ok || polled.adapter.door === undefined) return
  if (polled.readUpTo !== undefined) store.intake.drop(source.id, polled.readUpTo)
  if (!source.paused && store.intake.waiting(source.id) > 0) store.sources.change(source.id, { dueAt: now })
}
