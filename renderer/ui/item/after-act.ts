import type { Params } from '../../../electron/shared/contract.ts'
import type { Item } from '../../../electron/shared/model/item.ts'

/** What can be done to items; see `items.act`. */
export type ItemAct = Params<'items.act'>

/** How an item looks after an act, as far as a list can know. */
export function afterAct<Shown extends Item>(item: Shown, { action, until }: ItemAct): Shown {
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
    case 'setAside':
      return { ...item, state: 'aside' }
    case 'bringBack':
      return item.state === 'aside' ? { ...item, state: 'unread' } : item
    case 'needs-nothing':
      return { ...item, needs: 'nothing' }
  }
}
