import type { Params } from '../../../electron/shared/contract.ts'
import type { Item, ItemKind } from '../../../electron/shared/model/item.ts'

/** The views of the feed. */
export const feedViews = ['all', 'unread', 'answer', 'snoozed'] as const
export type FeedView = (typeof feedViews)[number]

/** What the feed is asked to show. */
export interface FeedQuestion {
  readonly view: FeedView
  /** Words to search for; empty for none. */
  readonly query: string
  readonly kind?: ItemKind | undefined
  readonly sourceId?: string | undefined
  readonly watchId?: string | undefined
}

/** The feed as it opens. */
export const everything: FeedQuestion = { view: 'all', query: '' }

/** The question in the contract's words. */
export function toFilter(question: FeedQuestion): NonNullable<Params<'items.act'>['filter']> {
  const { view, query, kind, sourceId, watchId } = question
  return {
    ...(view === 'unread' ? { state: 'unread' } : view === 'snoozed' ? { state: 'snoozed' } : {}),
    ...(view === 'answer' ? { needs: 'answer' } : {}),
    ...(query.trim() ? { query: query.trim() } : {}),
    ...(kind ? { kinds: [kind] } : {}),
    ...(sourceId ? { sourceId } : {}),
    ...(watchId ? { watchId } : {}),
  }
}

/** Whether anything narrows the view, so that an empty answer may have that reason. */
export function isNarrowed({ query, kind, sourceId, watchId }: FeedQuestion): boolean {
  return Boolean(query.trim() || kind || sourceId || watchId)
}

/**
 * Whether an item that the person has just acted on leaves the view. Reading does not take an item out of
 * "Unread" under the reader's eyes; what they put away goes at once.
 */
export function leavesView(view: FeedView, item: Item): boolean {
  switch (view) {
    case 'all':
      return item.state === 'snoozed'
    case 'unread':
      return item.state === 'acknowledged' || item.state === 'snoozed'
    case 'answer':
      return item.needs !== 'answer' || item.state === 'acknowledged' || item.state === 'snoozed'
    case 'snoozed':
      return item.state !== 'snoozed'
  }
}
