import { act } from '../../client/act.ts'
import type { ItemAct } from './after-act.ts'

/** Hears an act, or that the engine refused one. */
export type HearAct = (act: ItemAct | 'failed') => void
const hearers = new Set<HearAct>()

/**
 * Hears of every act as the person does it, before the engine has answered, and `failed` when the engine refused.
 * Until the returned function is called.
 */
export function onItemAct(hear: HearAct): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/**
 * Does something to items. Lists change at once and ask again when it did not work. `done` is said in a toast that
 * offers Undo; without it the act is silent.
 */
export async function actOnItems(what: ItemAct, done?: string): Promise<void> {
  for (const hear of hearers) hear(what)
  const data = await act('items.act', what, done)
  if (!data) for (const hear of hearers) hear('failed')
}
