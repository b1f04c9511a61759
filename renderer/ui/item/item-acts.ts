import type { Params } from '../../../electron/shared/contract.ts'
import type { Item } from '../../../electron/shared/model/item.ts'
import { act } from '../../client/act.ts'

/** What can be done to items; see `items.act`. */
export type ItemAct = Params<'items.act'>

type HearAct = (act: ItemAct | 'failed') => void
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
 * Does something to items. Lists change at once and ask again when it did not work. `done` is said in a toast that offers Undo; without it the act is silent.
 */
export async function actOnItems(what: ItemAct, done?: string): Promise<void> {
  for (const hear of hearers) hear(what)
  const data = await act('items.act', what, done)
  if (!data) for (const hear of hearers) hear('failed')
}

/** How an item looks after an act, as far as a list can know. */
export function afterAct(item: Item, { action, until }: ItemAct): Item {
  switch (action) {
    case 'read':
      return item.state === 'unread' ? { ...item, state: 'read' } : item
    case 'unread':
      return { ...item, state: 'unread' }
    case 'acknowledge':
      return { ...item, state: 'acknowledged' }
    case 'snooze':
      return { ...item, state: 'snoozed', ...(until ? { snoozedUntil: until } : {}) }
    case 'needs-answer':
      return { ...item, needs: 'answer' }
    case 'needs-nothing':
      return { ...item, needs: 'nothing' }
  }
}
