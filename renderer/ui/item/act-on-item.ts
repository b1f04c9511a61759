import type { Item } from '../../../electron/shared/model/item.ts'
import { actWords } from '../../text/item.ts'
import type { ItemAct } from './after-act.ts'
import { actOnItems } from './item-acts.ts'

/** Does something to one item, or to several by their ids, and says so. */
export function actOnItem(item: Pick<Item, 'id'>, action: ItemAct['action']): void {
  void actOnItems({ ids: [item.id], action }, actWords(action, 1))
}

/** What the key `u` does to an item. */
export function readToggle(item: Pick<Item, 'state'>): ItemAct['action'] {
  return item.state === 'unread' ? 'read' : 'unread'
}

/** What the key `a` does to an item. */
export function answerToggle(item: Pick<Item, 'needs'>): ItemAct['action'] {
  return item.needs === 'answer' ? 'needs-nothing' : 'needs-answer'
}

/** What the key `#` does to an item. */
export function asideToggle(item: Pick<Item, 'state'>): ItemAct['action'] {
  return item.state === 'aside' ? 'bringBack' : 'setAside'
}
