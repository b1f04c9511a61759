import type { Params } from '../../../electron/shared/contract.ts'
import type { Item, ItemKind } from '../../../electron/shared/model/item.ts'

type Filter = NonNullable<Params<'items.act'>['filter']>

/** The views of the feed. */
export const feedViews = ['all', 'unread', 'answer', 'snoozed', 'aside'] as const
export type FeedView = (typeof feedViews)[number]

/** What the feed is asked to show. */
export interface FeedQuestion {
  readonly view: FeedView
  /** Words to search for; empty for none. */
  readonly query: string
  readonly kind?: ItemKind | undefined
  readonly sourceId?: string | undefined
  readonly watchId?: string | undefined
  /** Only what belongs to this incident, which is folded otherwise. */
  readonly incidentId?: string | undefined
}

/** The feed as it opens. */
export const everything: FeedQuestion = { view: 'all', query: '' }

/** The question in the contract's words: `items.list` and `items.act` take it. */
export function toFilter(question: FeedQuestion): Filter {
  const { view, query, kind, sourceId, watchId, incidentId } = question
  return {
    ...inView(view, query),
    ...(query.trim() ? { query: query.trim() } : {}),
    ...(kind ? { kinds: [kind] } : {}),
    ...(sourceId ? { sourceId } : {}),
    ...(watchId ? { watchId } : {}),
    ...(incidentId ? { incidentId } : {}),
  }
}

function inView(view: FeedView, query: string): Filter {
  switch (view) {
    case 'all':
      // Out of sight until it wakes, but what is searched for is found wherever it is; only what was set aside has to
      // be asked for.
      return query.trim() ? {} : { states: ['unread', 'read', 'acknowledged'] }
    case 'unread':
      return { state: 'unread' }
    case 'answer':
      return { needs: 'answer', states: ['unread', 'read', 'snoozed'] }
    case 'snoozed':
      return { state: 'snoozed' }
    case 'aside':
      return { state: 'aside' }
  }
}

/** Whether anything narrows the view, so that an empty answer may have that reason. */
export function isNarrowed({ query, kind, sourceId, watchId, incidentId }: FeedQuestion): boolean {
  return Boolean(query.trim() || kind || sourceId || watchId || incidentId)
}

/**
 * Whether an item that the person has just acted on leaves the view. Reading does not take an item out of
 * "Unread" under the reader's eyes; what they put away goes at once.
 */
export function leavesView({ view, query }: FeedQuestion, item: Item): boolean {
  switch (view) {
    case 'all':
      return item.state === 'aside' || (item.state === 'snoozed' && query.trim() === '')
    case 'unread':
      return item.state !== 'unread' && item.state !== 'read'
    case 'answer':
      return item.needs !== 'answer' || item.state === 'acknowledged' || item.state === 'aside'
    case 'snoozed':
      return item.state !== 'snoozed'
    case 'aside':
      return item.state !== 'aside'
  }
}
