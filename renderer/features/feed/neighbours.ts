import { indexOfItem, nearestItem, rowAt } from './feed-pages.ts'
import type { FeedState } from './feed-store.ts'

/** The items above and below one in the feed as it is shown now. */
export function neighbours({ list }: FeedState, id: string): { previousId?: string; nextId?: string } {
  const index = list ? indexOfItem(list, id) : -1
  if (!list || index < 0) return {}
  const previous = rowAt(list, nearestItem(list, index - 1, -1))
  const next = rowAt(list, nearestItem(list, index + 1, 1))
  return { ...(previous ? { previousId: previous.id } : {}), ...(next ? { nextId: next.id } : {}) }
}
