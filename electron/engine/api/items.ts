import { listTextLimit } from '../../shared/model/item.ts'
import { CallFailure } from '../call-failure.ts'
import type { ItemBefore, ItemChange, ItemFilter } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { foldIncidents } from './fold-incidents.ts'
import { detailOf } from './item-detail.ts'
import { presentItem } from './present-item.ts'

/** Most items that one call returns. */
const mostAtOnce = 1000

/** Items changed in one go, some 40 ms of work; "mark all read" lets others in between. */
const mostChangedAtOnce = 500

/** Handlers of the feed's items. */
export function itemHandlers({ store, events, undo, parts, settings }: ApiContext): HandlersOf<'items'> {
  /** Whoever has the item that tells of an alarm has the alarm. */
  function haveAlarmsOf(ids: ReadonlySet<string>): void {
    const until = parts.ports.clock.now() + settings.get().acknowledgeMinutes * 60_000
    for (const { id, state, itemId } of store.alarms.open())
      if (state === 'ringing' && itemId !== undefined && ids.has(itemId)) parts.desk.acknowledge(id, until)
  }

  return {
    'items.list': ({ limit, cursor, ...filter }) => {
      const page = { limit: Math.min(limit, mostAtOnce), cursor, textLimit: listTextLimit }
      const fold = filter.fold === true && filter.query === undefined && filter.incidentId === undefined
      const { items, nextCursor } = store.items.list({ ...filter, fold }, page)
      return {
        items: items.map(presentItem),
        ...(nextCursor === undefined ? {} : { nextCursor }),
        ...(fold ? { folds: foldIncidents(filter, { cursor, nextCursor }, store) } : {}),
      }
    },
    'items.get': ({ id }) => detailOf(id, store),
    'items.act': async ({ ids, filter, action, until }) => {
      if ((ids === undefined) === (filter === undefined))
        throw new CallFailure('invalid', 'Say which items: either by their ids or by a filter.', 'ids')
      const change = changeFor(action, until, parts.ports.clock.now())
      const selection = ids === undefined ? { filter: wanted(filter ?? {}, action) } : { ids }
      const before: ItemBefore[] = []
      for (let more = true; more; ) {
        const step = store.write(() => store.items.change(selection, change, mostChangedAtOnce))
        before.push(...step)
        more = step.length === mostChangedAtOnce
        if (more) await new Promise((done) => setImmediate(done))
      }
      if (action === 'acknowledge') haveAlarmsOf(new Set([...(ids ?? []), ...before.map(({ id }) => id)]))
      events.itemsChanged(0)
      events.healthChanged()
      return { changed: before.length, undo: undo.keep({ what: 'items', before }) }
    },
    'items.separate': ({ id }) => {
      const otherId = store.stories.separate(id)
      if (otherId === undefined)
        throw new CallFailure('conflict', 'This item stands by itself: there is no story to take it out of.')
      events.itemsChanged(0)
      events.healthChanged()
      return { undo: undo.keep({ what: 'separated', id, otherId }) }
    },
    'items.counts': () => store.items.counts(),
  }
}

/** A filter that names no state means what is in the feed; only what is set aside can be brought back. */
function wanted(filter: ItemFilter, action: string): ItemFilter {
  return action === 'bringBack' ? { ...filter, states: undefined, state: 'aside' } : filter
}

function changeFor(action: string, until: string | undefined, now: number): ItemChange {
  switch (action) {
    case 'read':
    case 'unread':
      return { state: action }
    case 'acknowledge':
      return { state: 'acknowledged' }
    case 'setAside':
      return { state: 'aside' }
    case 'bringBack':
      return { state: 'unread', bringsBack: true }
    case 'needs-answer':
      return { needs: 'answer' }
    case 'needs-nothing':
      return { needs: 'nothing' }
    default:
      return { state: 'snoozed', snoozedUntil: snoozeEnd(until, now) }
  }
}

function snoozeEnd(until: string | undefined, now: number): number {
  if (until === undefined) throw new CallFailure('invalid', 'Say until when to snooze.', 'until')
  const end = Date.parse(until)
  if (end <= now) throw new CallFailure('invalid', 'Snooze until a time that is still to come.', 'until')
  return end
}
